/** Select menus of one or many, and the overflow menu. */

import { app, dm } from "./app.js";
import { h, set } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { openList } from "./popup.js";

/** What there is to choose, as groups of { text, description, value }. */
function offered({ type, options, option_groups }) {
  if (/users/.test(type)) return [{ options: app.state.people.map(({ id, name }) => ({ text: name, value: id })) }];
  if (/conversations|channels/.test(type)) {
    const rooms = app.state.channels.filter(({ kind }) => kind === "channel");
    const shown = rooms.map(({ id, name }) => ({ text: `#${name}`, value: id }));
    if (/conversations/.test(type)) shown.push({ text: dm().name, value: dm().id });
    return [{ options: shown }];
  }
  if (option_groups) return option_groups.map((group) => ({ label: group.label.text, options: group.options.map(entry) }));
  return [{ options: (options ?? []).map(entry) }];
}

const entry = (option) => ({ text: withEmoji(option.text.text), description: option.description?.text, value: option });

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** A menu from which one or, by type, many are chosen. */
export function select(block, element, surface, props) {
  const many = element.type.startsWith("multi_");
  const groups = offered(element);
  const all = groups.flatMap(({ options }) => options);
  const held = () => surface.held(block, element) ?? (many ? [] : null);
  const isChosen = ({ value }) => (many ? held().some((one) => same(one, value)) : same(held(), value));
  const hint = element.placeholder?.text ?? (many ? "Choose some" : "Choose an option");
  const label = props.label ?? hint;
  const face = h("span.face");
  const button = h("button.select", {
    ...props.field, type: "button", role: "combobox", "aria-haspopup": "listbox", "aria-expanded": "false",
    onclick: () => openList(button, { label, groups, isChosen, many, onPick: pick }),
  }, face, icon("chevron"));

  function show() {
    const chosen = all.filter(isChosen).map(({ text }) => text);
    const chips = many ? chosen.map((text) => h("span.chip", {}, text)) : chosen;
    face.replaceChildren(...(chosen.length ? chips : [hint]));
    face.classList.toggle("blank", !chosen.length);
    set(button, { "aria-label": props.labelled ? null : [hint, ...chosen].join(": ") });
  }

  async function pick({ value }) {
    const before = held();
    const next = many ? toggled(before, value, element.max_selected_items) : same(before, value) && optional(block) ? null : value;
    surface.keep(block, element, next);
    show();
    if (await surface.choose(block, element, next)) return;
    surface.keep(block, element, before);
    show();
  }

  show();
  return button;
}

// As in Slack, choosing the chosen again clears it, where it may be left empty.
const optional = (block) => block.type === "input" && block.optional;

function toggled(held, value, most = Infinity) {
  const rest = held.filter((one) => !same(one, value));
  return rest.length < held.length || held.length >= most ? rest : [...held, value];
}

/** The three dots. */
export function overflow(block, element, surface, props) {
  const groups = [{ options: element.options.map(entry) }];
  const button = h("button.icon-button.overflow", {
    ...props.field, type: "button", "aria-label": "More actions", "aria-haspopup": "listbox", "aria-expanded": "false",
    onclick: () => openList(button, { label: "More actions", groups, onPick: ({ value }) => surface.choose(block, element, value) }),
  }, icon("more"));
  return button;
}
