/** Lists that open at a button: for selects, overflow menus and the page's own menus. */

import { h, newId, set } from "./dom.js";
import { icon } from "./icons.js";

const FILTER_FROM = 8;
let open = null;

/** Show content at a button; a click outside or Escape closes it. Returns a close. */
export function openPopup(anchor, content) {
  const popup = h("div.popup", { popover: "auto" }, content);
  // Within a modal dialog only what is inside of it can be reached.
  (anchor.closest("dialog") ?? document.body).append(popup);
  anchor.setAttribute("aria-expanded", "true");
  popup.addEventListener("toggle", (event) => event.newState === "closed" && gone(anchor, popup));
  popup.showPopover();
  place(anchor, popup);
  open = { anchor, popup };
  return () => popup.hidePopover();
}

/** Close a menu whose button is gone. */
export function closeOrphans() {
  if (open && !open.anchor.isConnected) open.popup.hidePopover();
}

function gone(anchor, popup) {
  const hadFocus = popup.contains(document.activeElement) || document.activeElement === document.body;
  anchor.setAttribute("aria-expanded", "false");
  popup.remove();
  open = null;
  if (hadFocus) anchor.focus();
}

function place(anchor, popup) {
  const at = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.min(at.width, innerWidth - 16)}px`;
  const { width, height } = popup.getBoundingClientRect();
  const below = at.bottom + 4 + height <= innerHeight - 8 || at.top < innerHeight / 2;
  popup.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  popup.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
  popup.style.maxHeight = `${below ? innerHeight - at.bottom - 16 : at.top - 16}px`;
}

/**
 * A list to choose from by mouse or keys. Groups are { label?, options: [{ text, description?, … }] };
 * `isChosen(option)` marks, and `onPick(option)` is told; with `many` the list stays open.
 */
export function listbox({ label, groups, isChosen = () => false, onPick, many = false }) {
  const id = newId("list");
  const all = groups.flatMap(({ options }) => options);
  const list = h("div.listbox", { id, role: "listbox", tabindex: 0, "aria-label": label, "aria-multiselectable": many });
  const filter = h("input.filter", {
    type: "text", placeholder: "Find…", role: "combobox", "aria-label": `Find in ${label}`,
    "aria-controls": id, "aria-expanded": "true", autocomplete: "off",
  });
  const rows = new Map(all.map((option) => [option, row(option)]));
  const root = h("div.list", {}, all.length >= FILTER_FROM && filter, list);
  const keyed = all.length >= FILTER_FROM ? filter : list;
  let active = null;
  let sought = "";

  function row(option) {
    const pick = () => choose(option);
    return h("div.option", { id: newId("option"), role: "option", onclick: pick, onmousemove: () => mark(option) },
      h("span.option-text", {}, option.text, option.description && h("small", {}, option.description)), icon("check"));
  }

  function choose(option) {
    onPick(option);
    if (many) show();
  }

  const matching = () => all.filter((option) => option.text.toLowerCase().includes(filter.value.trim().toLowerCase()));

  function show() {
    const visible = new Set(matching());
    list.replaceChildren(...groups.flatMap((group) => {
      const shown = group.options.filter((option) => visible.has(option)).map((option) => rows.get(option));
      return group.label && shown.length ? [h("div.group", { role: "presentation" }, group.label), ...shown] : shown;
    }));
    if (!visible.size) list.append(h("div.nothing", {}, "Nothing found"));
    for (const [option, node] of rows) set(node, { "aria-selected": String(isChosen(option)) });
    mark(visible.has(active) ? active : [...visible][0]);
  }

  function mark(option) {
    rows.get(active)?.classList.remove("active");
    active = option;
    const node = rows.get(option);
    node?.classList.add("active");
    keyed.setAttribute("aria-activedescendant", node?.id ?? "");
    node?.scrollIntoView({ block: "nearest" });
  }

  function move(by) {
    const visible = matching();
    const index = visible.indexOf(active);
    mark(visible[Math.max(0, Math.min(visible.length - 1, index + by))]);
  }

  function seek(letter) {
    clearTimeout(seek.timer);
    sought += letter.toLowerCase();
    seek.timer = setTimeout(() => (sought = ""), 700);
    const found = all.find((option) => option.text.toLowerCase().startsWith(sought));
    if (found) mark(found);
  }

  root.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e6, End: 1e6 };
    if (event.key in steps) move(steps[event.key]);
    else if (event.key === "Enter" || (event.key === " " && keyed === list)) active && choose(active);
    else if (event.key === "Tab") return void root.closest("[popover]").hidePopover();
    else if (keyed === list && event.key.length === 1) return seek(event.key);
    else return;
    event.preventDefault();
  });
  filter.addEventListener("input", show);
  active = all.find(isChosen) ?? all[0];
  // Filled before it is shown: where it opens depends on its height.
  show();
  root.start = () => {
    mark(active);
    keyed.focus();
  };
  return root;
}

/** Open a list at a button and take its keys. */
export function openList(anchor, options) {
  let close;
  const list = listbox({ ...options, onPick: (option) => {
    if (!options.many) close();
    options.onPick(option);
  } });
  close = openPopup(anchor, list);
  list.start();
}
