/** rich_text blocks: sections, lists, quotes and code, and the pieces in them. */

import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { date, link, mention } from "./mrkdwn.js";

const STYLES = { bold: "b", italic: "i", strike: "s", underline: "u", code: "code" };

/** The whole block. */
export function richText(block, reader) {
  return h("div.rich-text", {}, ...block.elements.map((part) => section(part, reader)));
}

function section(part, reader) {
  switch (part.type) {
    case "rich_text_list": return list(part, reader);
    case "rich_text_quote": return h("blockquote", {}, ...pieces(part, reader));
    case "rich_text_preformatted": return h("pre", {}, ...pieces(part, reader));
    default: return h("p", {}, ...pieces(part, reader));
  }
}

function list(part, reader) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const start = part.offset ? part.offset + 1 : null;
  const items = part.elements.map((item) => h("li", {}, ...pieces(item, reader)));
  return h(tag, { start, "data-indent": Math.min(part.indent ?? 0, 8) }, ...items);
}

const pieces = (part, reader) => part.elements.map((piece) => styled(piece, shown(piece, reader)));

function shown(piece, reader) {
  switch (piece.type) {
    case "link": return link(piece.url, [piece.text || piece.url]);
    case "user": return mention(piece.user_id, reader);
    case "channel": return h("span.mention", {}, `#${reader.nameOf(piece.channel_id)}`);
    case "broadcast": return h("span.mention.broadcast", {}, `@${piece.range}`);
    case "emoji": return emoji(piece.name);
    case "date": return date(piece.timestamp, piece.format, piece.fallback ?? "", reader);
    case "color": return h("code", {}, piece.value);
    default: return piece.text ?? "";
  }
}

function styled(piece, node) {
  let within = node;
  for (const [name, on] of Object.entries(piece.style ?? {})) {
    if (on && STYLES[name]) within = h(STYLES[name], {}, within);
  }
  return within;
}
