/** Building elements, and bringing lists of them up to date without losing what is going on in them. */

/**
 * An element: h("button.primary", { onclick }, "Save").
 * Whatever is a string becomes text, never markup.
 */
export function h(selector, props, ...children) {
  const [tag, ...classes] = selector.split(".");
  const node = document.createElement(tag || "div");
  if (classes.length) node.className = classes.join(" ");
  set(node, props ?? {});
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}

/** Set properties: listeners by `on…`, `value` and `checked` as properties, all else as attributes. */
export function set(node, props) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") node[name] = value;
    else if (value === false || value == null) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : value);
  }
}

/** Replace the text of an element, but only where it differs, so that screen readers stay calm. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const kept = new WeakMap();

/**
 * Bring the children of `parent` up to date. Each item is { key, signature, build, update? }.
 * A child whose key and signature are known stays untouched, with its focus, typing and menus.
 */
export function reconcile(parent, items) {
  const before = kept.get(parent) ?? new Map();
  const after = new Map();
  kept.set(parent, after);
  for (const item of items) after.set(item.key, brought(before.get(item.key), item));
  for (const [key, { node }] of before) if (after.get(key)?.node !== node) leave(node, after.get(key));
  let cursor = parent.firstChild;
  for (const { node } of after.values()) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
}

function brought(old, { signature, build, update }) {
  if (old && old.signature === signature) return old;
  if (old && update) {
    update(old.node);
    return { signature, node: old.node };
  }
  return { signature, node: build() };
}

function leave(node, successor) {
  const active = node.contains(document.activeElement) ? document.activeElement : null;
  const parent = node.parentElement;
  if (successor) node.replaceWith(successor.node);
  else node.remove();
  if (!active) return;
  // Who used what is gone now stays at the same thing in its new form, or else close by.
  const same = `[data-focus="${CSS.escape(active.dataset.focus ?? "")}"]`;
  (successor?.node.querySelector(same) ?? parent.closest("[tabindex]"))?.focus();
}

let ids = 0;

/** An id for an element, for labels and descriptions to point to. */
export const newId = (prefix) => `${prefix}-${++ids}`;
