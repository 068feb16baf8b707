/** Every block of Block Kit, by its type. */

import { reader } from "./app.js";
import { h, newId, reconcile } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { chart } from "./charts.js";
import { elementOf, unknown } from "./elements.js";
import { mrkdwn, textObject } from "./mrkdwn.js";
import { richText } from "./rich_text.js";
import { table } from "./table.js";

const KINDS = {
  section, context, actions, input, image, markdown, alert, card, table,
  data_table: table, data_visualization: chart,
  header: ({ text }) => h("h3.block-header", {}, withEmoji(text.text)),
  divider: () => h("hr"),
  rich_text: (block) => richText(block, reader),
  context_actions: actions,
};

/** Bring a list of blocks up to date; those that are as they were stay untouched. */
export function paintBlocks(parent, blocks, surface) {
  reconcile(parent, blocks.map((block) => ({
    key: block.block_id,
    signature: `${reader.tz} ${JSON.stringify(block)} ${surface.errors[block.block_id] ?? ""}`,
    build: () => h(`div.block.${block.type.replaceAll("_", "-")}`, {}, built(block, surface)),
  })));
}

const built = (block, surface) => (KINDS[block.type] ?? unknown)(block, surface);

function section(block, surface) {
  const { text, fields, accessory } = block;
  return h("div.beside", {},
    h("div.body", {},
      text && h("div.text", {}, textObject(text, reader)),
      fields && h("div.fields", {}, ...fields.map((field) => h("div.text", {}, textObject(field, reader))))),
    accessory && h("div.accessory", {}, elementOf(block, accessory, surface)));
}

function context({ elements }) {
  return h("div.row", {}, ...elements.map((part) => (
    part.type === "image"
      ? h("img.tiny", { src: part.image_url, alt: part.alt_text, referrerpolicy: "no-referrer" })
      : h("span", {}, textObject(part, reader)))));
}

function actions(block, surface) {
  return h("div.row", {}, ...block.elements.map((element) => elementOf(block, element, surface)));
}

function image({ image_url: src, alt_text: alt, title }) {
  return h("figure", {}, title && h("figcaption", {}, title.text), h("img", { src, alt, referrerpolicy: "no-referrer" }));
}

function input(block, surface) {
  const { label, hint, optional, element } = block;
  const error = surface.errors[block.block_id];
  const [id, labelId, hintId, errorId] = ["input", "label", "hint", "error"].map(newId);
  const field = {
    id, "aria-required": optional ? null : "true", "aria-invalid": error ? "true" : null,
    "aria-describedby": [error && errorId, hint && hintId].filter(Boolean).join(" ") || null,
  };
  const isGroup = ["radio_buttons", "checkboxes"].includes(element.type);
  const name = [withEmoji(label.text), optional && h("span.optional", {}, " (optional)")];
  return h(error ? "div.asked.wrong" : "div.asked", {},
    isGroup ? h("div.label", { id: labelId }, ...name) : h("label.label", { id: labelId, for: id }, ...name),
    elementOf(block, element, surface, { label: label.text, labelId, field }),
    error && h("div.error", { id: errorId, role: "alert" }, error),
    hint && h("div.hint", { id: hintId }, withEmoji(hint.text)));
}

function alert({ text, level = "default" }) {
  return h(`div.alert.${level}`, { role: "note" }, textObject(text, reader));
}

function card(block, surface) {
  const { title, subtitle, body, actions: row = [] } = block;
  return h("div.card", {}, h("b", {}, textObject(title, reader)),
    ...[subtitle, body].filter(Boolean).map((text) => h("div", {}, textObject(text, reader))),
    h("div.row", {}, ...row.map((element) => elementOf(block, element, surface))));
}

// Standard markdown differs from mrkdwn in a few marks; these are what bots write.
function markdown({ text }) {
  const marks = text
    .replace(/^#{1,6} +(.*)$/gm, "*$1*")
    .replace(/\*\*(.+?)\*\*/g, "*$1*")
    .replace(/^[-*] /gm, "• ")
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, "<$2|$1>");
  return h("div.text", {}, mrkdwn(marks, reader));
}
