/** Pickers of days and times: the browser's own, which know calendars, keys and phones best. */

import { app } from "./app.js";
import { fields, moment } from "./dates.js";
import { h } from "./dom.js";

/** A day or a time of day. */
export function picker(block, element, surface, props) {
  const type = element.type === "datepicker" ? "date" : "time";
  const field = h("input.field.picker", {
    "aria-label": props.labelled ? null : (element.placeholder?.text ?? (type === "date" ? "Date" : "Time")),
    ...props.field, type, value: surface.held(block, element) ?? "",
  });
  const row = h("div.pickers", {}, field);
  if (type === "time" && element.timezone) row.append(h("small", {}, element.timezone));
  keepChosen(row, block, element, surface, () => field.value || null);
  return row;
}

/** A moment: a day and a time in the person's own zone, as one value in seconds. */
export function momentPicker(block, element, surface, props) {
  const { tz } = app.state.me;
  const held = surface.held(block, element);
  const begin = held ? fields(tz, held * 1000) : { date: "", time: "" };
  const name = props.label ?? "When";
  const day = h("input.field.picker", { ...props.field, type: "date", "aria-label": `${name}: date`, value: begin.date });
  const time = h("input.field.picker", {
    type: "time", "aria-label": `${name}: time`, value: begin.time, "aria-invalid": props.field["aria-invalid"],
    "data-focus": `${props.field["data-focus"]}/time`,
  });
  const row = h("div.pickers", { role: "group", "aria-labelledby": props.labelId }, day, time, h("small", {}, tz.replace(/_/g, " ")));
  keepChosen(row, block, element, surface, () => (day.value && time.value ? moment(tz, day.value, time.value) / 1000 : null));
  return row;
}

// While somebody types "2026", years such as 2 and 20 come by; then it is the leaving that counts.
function keepChosen(row, block, element, surface, read) {
  let byKeys = false;
  let told = read();
  const tell = async () => {
    const value = read();
    if (value === told || (value === null && block.type !== "input")) return;
    const before = told;
    told = value;
    if (!(await surface.choose(block, element, value))) told = before;
  };
  row.addEventListener("keydown", (event) => {
    byKeys = event.key !== "Enter";
    if (event.key === "Enter" && block.type !== "input") tell();
  });
  row.addEventListener("pointerdown", () => (byKeys = false));
  row.addEventListener("input", () => block.type === "input" && surface.keep(block, element, read()));
  row.addEventListener("change", () => byKeys || tell());
  row.addEventListener("focusout", (event) => row.contains(event.relatedTarget) || tell());
}
