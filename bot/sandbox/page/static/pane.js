/** The middle: a conversation with its composer, or the app's Home or About tab. */

import { paintAbout } from "./about.js";
import { act, app, channel, paint, reader } from "./app.js";
import { paintBlocks } from "./blocks.js";
import { Composer } from "./composer.js";
import { dayName, fields } from "./dates.js";
import { h, reconcile, say, set } from "./dom.js";
import { messageItem, sentAt } from "./message.js";
import { Surface } from "./surface.js";
import { showThread } from "./thread.js";

const TABS = { home: "Home", messages: "Messages", about: "About" };
const TOGETHER = 5 * 60_000;
const NEAR_END = 80;

const title = h("h1");
const tabs = h("div.tabs", { role: "tablist", "aria-label": "Views of the app" });
const list = h("div.messages", { role: "log", tabindex: 0, "aria-label": "Messages" });
const scroller = h("div.scroller", {}, list);
const home = h("div.home.scroller", { role: "tabpanel", "aria-label": "Home", tabindex: 0 });
const about = h("div.about.scroller", { role: "tabpanel", "aria-label": "About", tabindex: 0 });
const offline = h("div.offline", { role: "status" });
const composer = new Composer({ label: "Message", send });
const surfaces = new Map();
let shown = null;
let stuck = true;
let end = 0;

/** Put the middle on the page. */
export function mountPane() {
  document.querySelector("#pane").append(
    h("header.pane-head", {}, title, tabs), offline, scroller, home, about, composer.node);
  scroller.addEventListener("scroll", () => (stuck = below(scroller) < NEAR_END));
  // Whatever grows or shrinks, who reads the newest goes on reading the newest.
  const follow = new ResizeObserver(() => stuck && !wentUp() && toEnd());
  for (const part of [list, scroller]) follow.observe(part);
}

const below = ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight;

function toEnd() {
  scroller.scrollTop = scroller.scrollHeight;
  end = scroller.scrollTop;
}

// Browsers tell of scrolling a little late; that somebody went up from the end shows at once.
const wentUp = () => scroller.scrollTop < end && below(scroller) >= NEAR_END;

/** Bring the middle up to date. */
export function paintPane() {
  const room = channel();
  const tab = room.kind === "im" ? app.ui.tab : "messages";
  say(title, room.kind === "im" ? room.name : `# ${room.name}`);
  list.setAttribute("aria-label", `Messages in ${room.name}`);
  paintTabs(room);
  paintOffline();
  home.hidden = tab !== "home";
  about.hidden = tab !== "about";
  scroller.hidden = composer.node.hidden = tab !== "messages";
  if (tab === "home") paintHome();
  else if (tab === "about") paintAbout(about);
  else paintMessages(room);
  const muted = room.kind === "im" && !app.state.app.messages_enabled;
  composer.paint(room.id, { placeholder: `Message ${room.kind === "im" ? "" : "#"}${room.name}`, muted });
}

/** Go to a conversation, and for the app to one of its tabs. */
export function visit(id, tab = "messages", { focus = true } = {}) {
  Object.assign(app.ui, { channel: id, tab, thread: id === app.ui.channel ? app.ui.thread : null, editing: null });
  paint();
  // Apps are told of their Home and Messages tabs only.
  if (channel().kind === "im" && tab !== "about") act(`open_${tab}`, {}, { quiet: true });
  if (focus && tab === "messages" && matchMedia("(hover: hover)").matches) composer.focus();
}

/** Whether something that this person has not seen waits in a conversation. */
export function isUnread(room) {
  const last = newest(room);
  if (!app.ui.read.has(room.id)) app.ui.read.set(room.id, last);
  const isShown = room.id === app.ui.channel && app.ui.tab === "messages" && !document.hidden;
  if (isShown) app.ui.read.set(room.id, last);
  return last > app.ui.read.get(room.id);
}

const newest = ({ messages }) => messages.reduce((last, { ts, user }) => (user !== app.me && ts > last ? ts : last), "");

function paintTabs(room) {
  const names = Object.keys(TABS).filter((name) => name !== "home" || app.state.app.home_enabled);
  reconcile(tabs, (room.kind === "im" ? names : []).map((name) => ({
    key: name,
    signature: `${room.id} ${name === app.ui.tab} ${isUnread(room)}`,
    update: (node) => mark(node, name, room),
    build: () => mark(h("button.tab", { type: "button", role: "tab", onclick: () => visit(channel().id, name), onkeydown: otherTab },
      TABS[name], h("span.dot")), name, room),
  })));
}

function mark(node, name, room) {
  const isChosen = name === app.ui.tab;
  set(node, { "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1 });
  node.classList.toggle("unread", name === "messages" && isUnread(room));
  return node;
}

function otherTab(event) {
  if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const [all, step] = [[...tabs.children], event.key === "ArrowRight" ? 1 : -1];
  const other = all.at((all.indexOf(event.target) + step) % all.length);
  other.click();
  other.focus();
}

function paintOffline() {
  const { name, connected } = app.state.app;
  const missing = connected ? "" : `${name} is not connected right now; it will not answer.`;
  say(offline, app.online ? missing : "The line to the sandbox is down. Trying again…");
  offline.hidden = !offline.textContent;
}

function paintMessages(room) {
  const place = `${app.me} ${room.id}`;
  stuck = shown !== place || (stuck && !wentUp());
  const roots = room.messages.filter(({ ts, thread_ts }) => !thread_ts || thread_ts === ts);
  reconcile(list, roots.length ? [...withDays(roots, room)] : [empty(room)]);
  if (stuck) toEnd();
  shown = place;
}

function* withDays(messages, room) {
  let before = null;
  for (const message of messages) {
    const { date } = fields(reader.tz, sentAt(message));
    const isNewDay = !before || fields(reader.tz, sentAt(before)).date !== date;
    const name = dayName(reader.tz, sentAt(message), reader.now());
    if (isNewDay) yield { key: date, signature: name, build: () => h("h2.day", {}, h("span", {}, name)) };
    const follows = !isNewDay && together(before, message);
    yield messageItem(message, room, { follows, openThread: (event) => showThread(message.thread_ts ?? message.ts, event) });
    before = message;
  }
}

function together(before, message) {
  const same = before.user === message.user && before.ephemeral === message.ephemeral && !before.reply_count;
  return same && sentAt(message) - sentAt(before) < TOGETHER;
}

function empty(room) {
  return { key: "empty", signature: `${room.id} ${app.me} ${firstCommand()}`, build: () => h("div.empty", {}, ...greeting(room)) };
}

function greeting(room) {
  if (room.kind !== "im") return [h("h2", {}, `Welcome to #${room.name}`), h("p", {}, "Everybody in the workspace reads what is written here.")];
  const command = firstCommand();
  const begin = command ? ["Type ", h("kbd", {}, command), " to begin."] : ["Say hello to begin."];
  return [h("h2", {}, `This is the very beginning of you and ${room.name}`), h("p", {}, ...begin)];
}

function firstCommand() {
  const [first] = app.state.app.commands;
  return first && [first.command, first.usage_hint.match(/^[\w-]+/)?.[0]].filter(Boolean).join(" ");
}

function paintHome() {
  const view = app.state.home;
  if (!view) return home.replaceChildren(h("div.empty", {}, h("p", {}, "The app has not published its Home tab yet.")));
  if (!surfaces.has(view.id)) {
    surfaces.set(view.id, { surface: new Surface({ type: "view", view_id: view.id }), blocks: h("div.blocks") });
  }
  const { surface, blocks } = surfaces.get(view.id);
  if (surface.hash !== view.hash) surface.meet(view.state.values);
  surface.hash = view.hash;
  paintBlocks(blocks, view.blocks, surface);
  if (home.firstChild !== blocks) home.replaceChildren(blocks);
}

function send(text) {
  const verb = text.startsWith("/") ? "command" : "message";
  return act(verb, { channel: app.ui.channel, text }, { quiet: true });
}
