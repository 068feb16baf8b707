/** The side panel: a thread, and a composer to reply in it. */

import { act, app, channel, paint } from "./app.js";
import { Composer } from "./composer.js";
import { h, reconcile, say } from "./dom.js";
import { closeButton } from "./dialogs.js";
import { messageItem } from "./message.js";

const list = h("div.messages", { role: "log", tabindex: 0, "aria-label": "Replies" });
const scroller = h("div.scroller", {}, list);
const where = h("small");
const composer = new Composer({ label: "Reply", send, commands: false });
let panel;
let opener = null;
let shown = null;

/** Put the panel on the page. */
export function mountThread() {
  panel = document.querySelector("#thread");
  panel.append(h("header.pane-head", {}, h("h2", {}, "Thread ", where), closeButton(closeThread)), scroller, composer.node);
  panel.addEventListener("keydown", (event) => event.key === "Escape" && closeThread());
}

/** Open a thread of the conversation on screen. */
export function showThread(ts, event) {
  opener = event?.currentTarget;
  app.ui.thread = ts;
  paint();
  composer.focus();
}

function closeThread() {
  app.ui.thread = null;
  paint();
  (opener?.isConnected ? opener : document.querySelector("#pane textarea"))?.focus();
}

/** Bring the panel up to date. */
export function paintThread() {
  const room = channel();
  const { thread } = app.ui;
  const messages = thread ? room.messages.filter(({ ts, thread_ts }) => ts === thread || thread_ts === thread) : [];
  if (!messages.length) app.ui.thread = null;
  panel.hidden = !messages.length;
  document.body.classList.toggle("with-thread", !panel.hidden);
  if (panel.hidden) return void (shown = null);
  say(where, room.kind === "im" ? room.name : `#${room.name}`);
  paintList(messages, room);
  composer.paint(`${room.id}/${thread}`, { placeholder: "Reply…" });
}

function paintList(messages, room) {
  const place = `${app.me} ${app.ui.thread}`;
  const items = messages.map((message) => messageItem(message, room));
  const count = messages.filter(({ ts, ephemeral }) => ts !== app.ui.thread && !ephemeral).length;
  const words = `${count} ${count === 1 ? "reply" : "replies"}`;
  if (count) items.splice(1, 0, { key: "count", signature: words, build: () => h("div.day", {}, h("span", {}, words)) });
  const before = list.childElementCount;
  reconcile(list, items);
  if (shown !== place || items.length > before) scroller.scrollTop = scroller.scrollHeight;
  shown = place;
}

function send(text) {
  const name = text.split(" ")[0];
  if (app.state.app.commands.some(({ command }) => command === name)) {
    return { ok: false, error: "Commands cannot be used in threads." };
  }
  return act("message", { channel: app.ui.channel, thread_ts: app.ui.thread, text }, { quiet: true });
}
