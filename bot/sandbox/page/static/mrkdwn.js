/** Slack's mrkdwn as elements. A reader is { tz, now(), nameOf(id), isMe(id) }. */

import { dated } from "./dates.js";
import { h } from "./dom.js";
import { emoji, withEmoji } from "./emoji.js";

// A mark opens after, and closes before, something that is no letter; what is within < > stays whole.
// Each piece can be read in one way only: where there were two, a line of links would freeze the page.
const piece = (mark) => `(?:<[^<>\\n]*>|<(?![^<>\\n]*>)|[^<${mark}\\n])`;
const run = (mark) => `(?<![\\p{L}\\p{N}${mark}])${mark}(?!\\s)(${piece(mark)}+?)(?<!\\s)${mark}(?![\\p{L}\\p{N}${mark}])`;
const TOKEN = new RegExp(`\`([^\`\\n]+)\`|<([^<>\\n]+)>|${run("\\*")}|${run("_")}|${run("~")}|:([a-z0-9_+-]+):`, "u");
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const unescape = (text) => text.replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity]);

/** A text with its marks, line by line. */
export function mrkdwn(text, reader) {
  const found = document.createDocumentFragment();
  const parts = text.split("```");
  // Fences come in pairs; a last one without its partner is just three characters.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join("```"));
  parts.forEach((part, index) => {
    // The line breaks around a block of code are its own edges.
    const bare = part.replace(index ? /^\n/ : "", "").replace(index < parts.length - 1 ? /\n$/ : "", "");
    if (index % 2) found.append(h("pre", {}, unescape(bare)));
    else if (bare) found.append(...quoted(bare, reader));
  });
  return found;
}

function* quoted(text, reader) {
  for (const { quote, lines } of groups(text)) {
    const shown = lines.map((line, index) => [index ? h("br") : null, ...inline(line, reader)]);
    if (quote) yield h("blockquote", {}, ...shown);
    else yield* shown.flat().filter(Boolean);
  }
}

function groups(text) {
  const found = [];
  let toTheEnd = false;
  for (const line of text.split("\n")) {
    const [start, mark] = line.match(/^((?:&gt;|>){3}|&gt;|>) ?/) ?? ["", ""];
    toTheEnd ||= mark.length > 4 || mark === ">>>";
    const quote = toTheEnd || mark !== "";
    const last = found.at(-1);
    if (last?.quote === quote) last.lines.push(line.slice(start.length));
    else found.push({ quote, lines: [line.slice(start.length)] });
  }
  // The line break around a quote is the quote's own edge.
  return found.filter(({ lines }, index) => found.length === 1 || index === 0 || lines.join("") !== "" || lines.length > 1);
}

function* inline(text, reader) {
  let rest = text;
  for (let match = TOKEN.exec(rest); match; match = TOKEN.exec(rest)) {
    if (match.index) yield unescape(rest.slice(0, match.index));
    yield* token(match, reader);
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) yield unescape(rest);
}

function* token([whole, code, special, bold, italic, strike, name], reader) {
  if (code) yield h("code", {}, unescape(code));
  else if (special) yield within(special, reader);
  else if (bold) yield h("b", {}, ...inline(bold, reader));
  else if (italic) yield h("i", {}, ...inline(italic, reader));
  else if (strike) yield h("s", {}, ...inline(strike, reader));
  else yield name ? emoji(name) : whole;
}

function within(inside, reader) {
  const [word, label] = [inside.split("|")[0], inside.split("|").slice(1).join("|")];
  if (word.startsWith("!date^")) return dateMarkup(word, label, reader);
  if (word.startsWith("@")) return mention(word.slice(1), reader);
  if (word.startsWith("#")) return h("span.mention", {}, `#${unescape(label) || reader.nameOf(word.slice(1))}`);
  if (word.startsWith("!")) return h("span.mention.broadcast", {}, unescape(label) || `@${word.slice(1).split("^")[0]}`);
  return link(unescape(word), [unescape(label) || unescape(word.replace(/^mailto:/, ""))]);
}

/** A link that opens elsewhere; an address that is none for a browser stays text. */
export function link(url, shown) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(url)) return h("span", {}, ...shown);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...shown);
}

/** A person by name. */
export function mention(id, reader) {
  return h(reader.isMe(id) ? "span.mention.me" : "span.mention", {}, `@${reader.nameOf(id)}`);
}

function dateMarkup(word, fallback, reader) {
  const [, seconds, format, url] = word.split("^");
  if (!format || !/^-?\d+$/.test(seconds)) return h("span", {}, unescape(fallback));
  const time = date(Number(seconds), unescape(format), unescape(fallback), reader);
  return url ? link(unescape(url), [time]) : time;
}

/** A moment in the reader's zone, which `refreshDates` keeps true as time passes. */
export function date(seconds, format, fallback, reader) {
  const iso = new Date(seconds * 1000).toISOString();
  const time = h("time", { datetime: iso, "data-seconds": seconds, "data-format": format, title: fallback });
  time.textContent = dated(seconds, format, reader.tz, reader.now());
  return time;
}

/** Rewrite all dates within an element: "tomorrow" may be "today" by now. */
export function refreshDates(root, reader) {
  for (const time of root.querySelectorAll("time[data-format]")) {
    const text = dated(Number(time.dataset.seconds), time.dataset.format, reader.tz, reader.now());
    if (time.textContent !== text) time.textContent = text;
  }
}

/** A text object of Block Kit. */
export function textObject(text, reader) {
  if (!text) return "";
  return text.type === "mrkdwn" ? mrkdwn(text.text, reader) : withEmoji(text.text);
}

/** The words that somebody typed, from the text that Slack made of them. */
export const typed = (text) => unescape(text.replace(/<(?:mailto:)?([^<>|]+)(?:\|([^<>]*))?>/g, (_, url, label) => label ?? url));
