/** Every element of Block Kit, by its type. */

import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { choices, fileInput, richTextInput, textInput } from "./inputs.js";
import { overflow, select } from "./menus.js";
import { momentPicker, picker } from "./pickers.js";

const KINDS = {
  button, overflow, image,
  icon_button: iconButton, feedback_buttons: feedback,
  plain_text_input: textInput, email_text_input: textInput, url_text_input: textInput, number_input: textInput,
  rich_text_input: richTextInput,
  static_select: select, multi_static_select: select,
  users_select: select, multi_users_select: select,
  conversations_select: select, multi_conversations_select: select,
  channels_select: select, multi_channels_select: select,
  file_input: fileInput,
  radio_buttons: choices, checkboxes: choices,
  datepicker: picker, timepicker: picker, datetimepicker: momentPicker,
};

/**
 * An element in its block. `label` are the words that name it, `labelId` where they stand;
 * `field` are attributes for what takes the focus.
 */
export function elementOf(block, element, surface, { label, labelId, field = {} } = {}) {
  const kind = KINDS[element.type] ?? (() => unknown(element));
  const focus = `${block.block_id}/${element.action_id}`;
  const props = { label, labelId, labelled: Boolean(label), field: { "data-focus": focus, autofocus: element.focus_on_load, ...field } };
  return kind(block, element, surface, props);
}

/** What the page cannot show. */
export const unknown = ({ type }) => h("span.unknown", {}, `The sandbox does not show ${type}.`);

function button(block, element, surface, props) {
  const style = element.style ? `.${element.style}` : "";
  const node = h(`button.button${style}`, {
    ...props.field, type: "button", "aria-label": element.accessibility_label, onclick: () => pressed(node, block, element, surface),
  }, withEmoji(element.text.text), element.url && icon("out"));
  return node;
}

async function pressed(node, block, element, surface) {
  if (node.getAttribute("aria-busy")) return;
  node.setAttribute("aria-busy", "true");
  await surface.press(block, element);
  node.removeAttribute("aria-busy");
}

function image(block, element) {
  const { image_url: src, alt_text: alt } = element;
  return h("img.thumbnail", { src, alt, title: alt, referrerpolicy: "no-referrer", loading: "lazy" });
}

function iconButton(block, element, surface, props) {
  return button(block, { ...element, style: null }, surface, props);
}

function feedback(block, element, surface, props) {
  const row = ["positive_button", "negative_button"].map((key) => {
    const { text, value } = element[key];
    return h("button.button", { ...props.field, type: "button", onclick: () => surface.use(block, element, { value }) }, text.text);
  });
  return h("span.row", {}, ...row);
}
