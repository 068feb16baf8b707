/** One message: who and when, its words or blocks, and what can be done with it. */

import { act, app, paint, reader } from "./app.js";
import { paintBlocks } from "./blocks.js";
import { clockTime, parts, shortDay } from "./dates.js";
import { confirm } from "./dialogs.js";
import { h, reconcile } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn, typed } from "./mrkdwn.js";
import { Surface } from "./surface.js";

const surfaces = new WeakMap();

/** A message as an item of a list. `follows`: by the same author as the one before, soon after. */
export function messageItem(message, channel, { follows = false, openThread = null } = {}) {
  const editing = app.ui.editing === message.ts;
  const paintThis = (node) => paintMessage(node, message, channel, { follows, editing, openThread });
  return {
    key: `${channel.id}/${message.ts}`,
    signature: [app.me, reader.tz, follows, editing, Boolean(openThread), JSON.stringify(message)].join(" "),
    update: paintThis,
    build() {
      const node = h("article.message", { tabindex: -1 });
      const { ts } = message;
      surfaces.set(node, new Surface({ type: "message", channel_id: channel.id, message_ts: ts, is_ephemeral: message.ephemeral }));
      paintThis(node);
      return node;
    },
  };
}

/** When it was written, in milliseconds. */
export const sentAt = ({ ts }) => Number(ts) * 1000;

/** A coloured square with a letter; the app has one of its own. */
export function avatar(user, name) {
  const tint = [...user].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 6, 0);
  const kind = user === app.state.app.bot_user ? "app" : `tint${tint}`;
  return h(`span.avatar.${kind}`, { "aria-hidden": "true" }, [...name][0]?.toUpperCase() ?? "?");
}

function paintMessage(node, message, channel, { follows, editing, openThread }) {
  const isMine = message.user === app.me && !message.ephemeral;
  const classes = { follows, ephemeral: message.ephemeral, editing };
  for (const [name, on] of Object.entries(classes)) node.classList.toggle(name, on);
  node.setAttribute("aria-label", `${message.username}, ${clockTime(parts(reader.tz, sentAt(message)))}`);
  reconcile(node, [
    part("gutter", [follows, message.username], () => gutter(message, follows)),
    message.ephemeral && part("private", 0, () => h("div.private", {}, icon("eye"), "Only visible to you")),
    !follows && part("byline", message.username, () => byline(message)),
    editing ? part("editor", message.ts, () => editor(message, channel)) : words(node, message),
    message.files.length && part("files", message.files, () => h("div.files", {}, ...message.files.map(file))),
    message.reactions.length && part("reactions", message.reactions, () => h("div.row", {}, ...message.reactions.map(reaction))),
    openThread && message.reply_count && part("replies", message.reply_count, () => replies(message, openThread)),
    !editing && part("tools", [isMine, Boolean(openThread), message.ephemeral], () => tools(message, channel, isMine, openThread)),
  ].filter(Boolean));
}

const part = (key, signature, build) => ({ key, signature: `${app.me} ${reader.tz} ${JSON.stringify(signature)}`, build });

function gutter(message, follows) {
  const at = parts(reader.tz, sentAt(message));
  return h("div.gutter", {}, follows ? h("time.small-time", {}, clockTime(at).replace(/ .M/, "")) : avatar(message.user, message.username));
}

function byline(message) {
  const at = parts(reader.tz, sentAt(message));
  return h("div.byline", {}, h("b", {}, message.username),
    message.user === app.state.app.bot_user && h("span.badge", {}, "App"),
    h("time", { title: `${shortDay(at)}, ${clockTime(at)}` }, clockTime(at)));
}

function words(node, message) {
  const surface = surfaces.get(node);
  if (message.blocks.length) {
    const update = (blocks) => paintBlocks(blocks, message.blocks, surface);
    const build = () => {
      const blocks = h("div.blocks");
      update(blocks);
      return blocks;
    };
    return { key: "blocks", signature: JSON.stringify(message.blocks) + reader.tz, build, update };
  }
  const edited = message.edited && h("small.edited", {}, " (edited)");
  return part("text", [message.text, message.edited], () => h("div.text", {}, mrkdwn(message.text, reader), edited));
}

function file({ title, name, size, url_private: href }) {
  const kilobytes = `${Math.max(1, Math.round(size / 1024))} KB`;
  return h("a.file", { href, download: name }, icon("file"), h("span", {}, h("b", {}, title || name), h("small", {}, kilobytes)));
}

function reaction({ name, users }) {
  return h("span.reaction", { title: `${users.map(reader.nameOf).join(", ")}: ${name}` }, `${emoji(name)} ${users.length}`);
}

function replies({ reply_count: count }, openThread) {
  return h("button.replies", { type: "button", onclick: openThread }, `${count} ${count === 1 ? "reply" : "replies"}`,
    h("span", {}, "View thread"));
}

function tools(message, channel, isMine, openThread) {
  const tool = (label, name, onclick) => h("button.icon-button", { type: "button", title: label, "aria-label": label, onclick }, icon(name));
  const row = [
    openThread && !message.ephemeral && tool("Reply in thread", "reply", openThread),
    isMine && tool("Edit message", "edit", () => edit(message.ts)),
    isMine && tool("Delete message", "trash", () => remove(message, channel)),
  ].filter(Boolean);
  return h("div.tools", { role: "toolbar", "aria-label": "Message actions", hidden: !row.length }, ...row);
}

function edit(ts) {
  app.ui.editing = ts;
  paint();
  document.querySelector(".editor textarea")?.focus();
}

function editor(message, channel) {
  const field = h("textarea.field", { "aria-label": "Edit message", rows: 2, value: typed(message.text) });
  const stop = () => {
    const article = field.closest("article");
    edit(null);
    article.focus();
  };
  const save = async () => {
    if (!field.value.trim()) return remove(message, channel);
    const answer = await act("edit", { channel: channel.id, ts: message.ts, text: field.value });
    if (answer.ok || answer.unheard) stop();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stop();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return h("div.editor", {}, field, h("div.row", {},
    h("button.button", { type: "button", onclick: stop }, "Cancel"),
    h("button.button.primary", { type: "button", onclick: save }, "Save changes")));
}

async function remove(message, channel) {
  const text = [h("p", {}, "It goes for everybody, for good."), h("blockquote", {}, mrkdwn(message.text, reader))];
  const sure = await confirm({ title: "Delete this message?", text: h("div", {}, ...text), yes: "Delete", style: "danger" });
  if (sure) await act("delete", { channel: channel.id, ts: message.ts });
}
