/** Fields to type into, and radio buttons and checkboxes. */

import { upload } from "./api.js";
import { app, reader } from "./app.js";
import { h, newId } from "./dom.js";
import { textObject } from "./mrkdwn.js";

const KINDS = { email_text_input: "email", url_text_input: "url", number_input: "text", plain_text_input: "text" };
const COUNT_FROM = 0.8;

/** A field for words, an address or a number. */
export function textInput(block, element, surface, props) {
  const tag = element.multiline ? "textarea" : "input";
  const field = h(`${tag}.field`, {
    ...props.field,
    type: element.multiline ? null : KINDS[element.type],
    inputmode: element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : null,
    rows: element.multiline ? 4 : null,
    placeholder: element.placeholder?.text,
    autocomplete: "off",
    value: surface.held(block, element) ?? "",
  });
  const tell = () => surface.choose(block, element, field.value || null);
  const [onEnter, onTyping] = triggers(block, element);
  field.addEventListener("input", () => {
    surface.keep(block, element, field.value || null);
    if (onTyping) tell();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || element.multiline || !onEnter) return;
    event.preventDefault();
    tell();
  });
  return element.max_length ? counted(field, element.max_length) : field;
}

function triggers(block, { dispatch_action_config: config }) {
  if (!block.dispatch_action) return [false, false];
  const on = config?.trigger_actions_on ?? ["on_enter_pressed"];
  return [on.includes("on_enter_pressed"), on.includes("on_character_entered")];
}

function counted(field, most) {
  const count = h("span.count", { "aria-live": "polite" });
  const show = () => {
    const length = field.value.length;
    count.textContent = length >= most * COUNT_FROM ? String(most - length) : "";
    count.classList.toggle("over", length > most);
  };
  field.addEventListener("input", show);
  show();
  return h("div.counted", {}, field, count);
}

/** Words with formatting; here they are typed plainly. */
export function richTextInput(block, element, surface, props) {
  const words = (value) => value?.elements.flatMap((part) => part.elements.map(({ text }) => text ?? "")).join("") ?? "";
  const field = h("textarea.field", {
    ...props.field, rows: element.min_lines ?? 4, placeholder: element.placeholder?.text, value: words(surface.held(block, element)),
  });
  field.addEventListener("input", () => surface.keep(block, element, field.value ? asRichText(field.value) : null));
  return field;
}

function asRichText(text) {
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return { type: "rich_text", elements: [section] };
}

/** Radio buttons or checkboxes: all options in sight. */
export function choices(block, element, surface, props) {
  const many = element.type === "checkboxes";
  const name = newId("choice");
  const held = () => surface.held(block, element);
  const isChosen = ({ value }) => (many ? (held() ?? []) : [held()]).some((one) => one?.value === value);
  const boxes = element.options.map((option, index) => h("input", {
    type: many ? "checkbox" : "radio", name, checked: isChosen(option), onchange: () => change(),
    "data-focus": `${props.field["data-focus"]}/${index}`, autofocus: index === 0 && props.field.autofocus,
  }));

  async function change() {
    const chosen = element.options.filter((_, index) => boxes[index].checked);
    if (await surface.choose(block, element, many ? chosen : (chosen[0] ?? null))) return;
    boxes.forEach((box, index) => (box.checked = isChosen(element.options[index])));
  }

  const rows = element.options.map((option, index) => h("label.choice", {}, boxes[index],
    h("span", {}, textObject(option.text, reader), option.description && h("small", {}, textObject(option.description, reader)))));
  const { id, "aria-describedby": describedBy, "aria-invalid": invalid } = props.field;
  return h("div.choices", {
    id, role: many ? "group" : "radiogroup", "aria-labelledby": props.labelId, "aria-describedby": describedBy,
    "aria-invalid": many ? null : invalid,
  }, ...rows);
}

/** A file from the person's own machine, handed over as soon as it is chosen. */
export function fileInput(block, element, surface, props) {
  const name = () => surface.held(block, element)?.map(({ name }) => name).join(", ") ?? "";
  const told = h("span.told", { "aria-live": "polite" }, name());
  const field = h("input.file", {
    ...props.field, type: "file", accept: element.filetypes?.map((type) => `.${type}`).join(","),
  });
  field.addEventListener("change", async () => {
    const [file] = field.files;
    const answer = file ? await upload(app.me, file) : { ok: true, files: null };
    surface.keep(block, element, answer.ok ? answer.files : null);
    told.textContent = answer.ok ? name() : answer.error;
  });
  return h("span.row", {}, field, told);
}
