/** The left: the workspace, its conversations, and whose chair one sits on. */

import { app, become, refresh } from "./app.js";
import { post } from "./api.js";
import { ask } from "./dialogs.js";
import { h, newId, reconcile, say, set } from "./dom.js";
import { icon } from "./icons.js";
import { avatar } from "./message.js";
import { isUnread, visit } from "./pane.js";

const name = h("h2.workspace");
const rooms = h("ul");
const apps = h("ul");
const people = h("ul");

/** Put it on the page. */
export function mountSidebar() {
  const add = h("button.place.add", { type: "button", onclick: addPerson }, icon("plus"), "Add a person");
  document.querySelector("#sidebar").append(name,
    h("h3", {}, "Channels"), rooms, h("h3", {}, "Apps"), apps,
    h("div.chairs", {}, h("h3", {}, "You are"), people, add));
  document.addEventListener("keydown", (event) => event.key === "Escape" && showSidebar(false));
  document.addEventListener("pointerdown", ({ target }) => target.closest("#sidebar, #top") || showSidebar(false));
}

/** On a phone the sidebar comes and goes. */
export function showSidebar(on = !document.body.classList.contains("with-sidebar")) {
  document.body.classList.toggle("with-sidebar", on);
  document.querySelector("#top [aria-controls=sidebar]")?.setAttribute("aria-expanded", String(on));
}

/** Bring it up to date. */
export function paintSidebar() {
  const { team, channels } = app.state;
  say(name, team.name);
  reconcile(rooms, channels.filter(({ kind }) => kind === "channel").map(placeItem));
  reconcile(apps, channels.filter(({ kind }) => kind === "im").map(placeItem));
  reconcile(people, app.state.people.map(chairItem));
  const news = channels.some(isUnread) ? "• " : "";
  document.title = `${news}${channels.find(({ id }) => id === app.ui.channel).name} – ${team.name}`;
}

/** Sit down on this person's chair; the first time, they open what is in front of them. */
export async function sit(person) {
  const before = document.activeElement;
  const isNew = await become(person);
  // Who has begun to do something meanwhile goes on with it.
  const focus = [before, document.body].includes(document.activeElement);
  if (isNew && app.state?.me.id === person) visit(app.ui.channel, app.ui.tab, { focus });
}

function placeItem(room) {
  const [isHere, unread] = [room.id === app.ui.channel, isUnread(room)];
  const mark = (node) => {
    const button = node.firstChild;
    set(button, { "aria-current": isHere ? "page" : null });
    button.classList.toggle("unread", unread);
    say(button.querySelector(".news"), unread ? "unread" : "");
    return node;
  };
  const sign = room.kind === "im" ? avatar(app.state.app.bot_user, room.name) : h("span.hash", { "aria-hidden": "true" }, "#");
  const go = () => {
    visit(room.id, "messages");
    showSidebar(false);
  };
  return {
    key: room.id,
    signature: `${isHere} ${unread} ${room.name}`,
    update: mark,
    build: () => mark(h("li", {}, h("button.place", { type: "button", onclick: go }, sign, room.name, h("span.dot"), h("span.news.unseen")))),
  };
}

function chairItem(person) {
  const isMe = person.id === app.me;
  return {
    key: person.id,
    signature: `${isMe} ${person.name} ${person.tz}`,
    build: () => h("li", {}, h("button.place", { type: "button", "data-focus": person.id, "aria-pressed": String(isMe), title: person.tz, onclick: () => sit(person.id) },
      avatar(person.id, person.name), h("span", {}, person.name, " ", h("small", {}, person.tz.replace(/_/g, " "))))),
  };
}

/** The time zone of the machine in front of the person. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

async function addPerson() {
  const [nameId, zoneId, listId] = ["name", "zone", "zones"].map(newId);
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => h("option", { value: zone }));
  let added;
  const check = async (form) => {
    added = await post("people", { name: form.get("name").trim(), tz: form.get("tz").trim() });
    return added.error;
  };
  const form = await ask("Add a person", [
    h("div.asked", {}, h("label.label", { for: nameId }, "Name"), h("input.field", { id: nameId, name: "name", required: true, pattern: ".*\\S.*", maxlength: 80, autofocus: true, autocomplete: "off" })),
    h("div.asked", {}, h("label.label", { for: zoneId }, "Time zone"), h("input.field", { id: zoneId, name: "tz", required: true, value: ownZone(), list: listId }),
      h("datalist", { id: listId }, ...zones)),
  ], { yes: "Add", check });
  if (!form) return;
  await refresh();
  await sit(added.id);
}
