/** Modals: the stack of views that the app has open for this person. */

import { act, app, inWords } from "./app.js";
import { paintBlocks } from "./blocks.js";
import { closeButton } from "./dialogs.js";
import { h, newId, say } from "./dom.js";
import { Surface } from "./surface.js";

const open = new Map();

/** Bring the stack up to date. A modal whose view and hash are known is not touched. */
export function paintModals() {
  const views = app.state.modals;
  for (const [id, modal] of open) if (!views.some((view) => view.id === id)) modal.leave();
  for (const view of views) {
    if (!open.has(view.id)) open.set(view.id, new Modal(view));
    open.get(view.id).show(view);
  }
  views.forEach((view, index) => open.get(view.id).node.classList.toggle("below", index < views.length - 1));
}

class Modal {
  constructor(view) {
    const id = newId("modal");
    this.id = view.id;
    this.surface = new Surface({ type: "view", view_id: view.id });
    this.title = h("h2", { id });
    this.blocks = h("div.blocks");
    this.trouble = h("div.alert.error", { role: "alert", hidden: true });
    this.cancel = h("button.button", { type: "button", onclick: () => this.close() });
    this.submit = h("button.button.primary", { type: "submit" });
    this.node = h("dialog.modal", { "aria-labelledby": id, oncancel: (event) => this.escaped(event) },
      h("form", { novalidate: true, tabindex: -1, onsubmit: (event) => this.send(event) },
        h("header.dialog-head", {}, this.title, closeButton(() => this.close(true))),
        h("div.dialog-body", {}, this.trouble, this.blocks),
        h("footer.dialog-foot", {}, this.cancel, this.submit)));
  }

  show(view) {
    if (view.hash === this.hash) return;
    this.hash = view.hash;
    this.view = view;
    this.surface.errors = {};
    this.surface.meet(view.state.values);
    say(this.title, view.title.text);
    say(this.cancel, view.close?.text ?? (view.submit ? "Cancel" : "Close"));
    say(this.submit, view.submit?.text ?? "");
    this.submit.hidden = !view.submit;
    this.paint();
    if (!this.node.isConnected) this.enter();
  }

  paint() {
    paintBlocks(this.blocks, this.view.blocks, this.surface);
  }

  enter() {
    document.body.append(this.node);
    this.node.showModal();
    const fields = "input, textarea, select, button";
    (this.blocks.querySelector("[autofocus]") ?? this.blocks.querySelector(fields) ?? this.cancel).focus();
  }

  leave() {
    open.delete(this.id);
    this.node.close();
    this.node.remove();
  }

  escaped(event) {
    if (event.target !== this.node) return;
    event.preventDefault();
    this.close();
  }

  close(everything = false) {
    return act("close", { view_id: this.id, everything });
  }

  async send(event) {
    event.preventDefault();
    if (this.submit.hidden || this.submit.getAttribute("aria-busy")) return;
    this.submit.setAttribute("aria-busy", "true");
    const state = { values: this.surface.values };
    const answer = await act("submit", { view_id: this.id, state }, { quiet: true });
    this.submit.removeAttribute("aria-busy");
    this.complain(answer);
  }

  complain({ ok, error, errors = {} }) {
    this.trouble.hidden = ok;
    say(this.trouble, ok ? "" : `We had some trouble connecting. ${inWords(error)}`);
    this.surface.errors = errors;
    this.paint();
    this.node.querySelector(".asked.wrong :is(input, textarea, button)")?.focus();
  }
}
