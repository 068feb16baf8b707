/** The field to write in, with the app's commands offered as one types. */

import { app, inWords } from "./app.js";
import { completions } from "./completion.js";
import { h, newId, set } from "./dom.js";
import { icon } from "./icons.js";

/** One composer; `paint` moves it from place to place, and each place keeps its own draft. */
export class Composer {
  constructor({ label, send, commands = true }) {
    this.send = send;
    this.commands = commands;
    const id = newId("completions");
    this.offers = h("div.completions", { id, role: "listbox", "aria-label": "Commands", hidden: true });
    this.field = h("textarea", {
      rows: 1, "aria-label": label, role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
      oninput: () => this.typed(), onkeydown: (event) => this.pressed(event), onblur: () => this.offer([]), onfocus: () => this.typed(),
    });
    this.button = h("button.send", { type: "button", "aria-label": "Send", onclick: () => this.submit() }, icon("send"));
    this.error = h("div.error", { role: "alert" });
    this.box = h("div.box", {}, this.field, this.button);
    this.muted = h("div.muted", { hidden: true }, "Sending messages to this app has been turned off.");
    this.node = h("div.composer", {}, this.offers, this.error, this.box, this.muted);
  }

  /** Stand in this place. */
  paint(place, { placeholder, muted = false }) {
    this.box.hidden = muted;
    this.muted.hidden = !muted;
    set(this.field, { placeholder, "aria-label": placeholder });
    const owner = `${app.me} ${place}`;
    if (owner === this.owner) return;
    Object.assign(this, { owner, place });
    this.fill(app.ui.drafts.get(place) ?? "");
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  fill(text) {
    this.field.value = text;
    this.error.textContent = "";
    this.typed();
  }

  typed() {
    app.ui.drafts.set(this.place, this.field.value);
    this.button.disabled = !this.field.value.trim();
    this.grow();
    const isHere = document.activeElement === this.field;
    this.offer(this.commands && isHere ? completions(this.field.value, app.state.app.commands) : []);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  /** Show what could be meant. The first is marked, unless what stands there is a command by itself. */
  offer(found) {
    const isWhole = found.some(({ text }) => text === this.field.value.trim());
    this.found = found.filter(({ text }) => text !== this.field.value.trim() || found.length === 1);
    this.offers.replaceChildren(...this.found.map((one, index) => this.row(one, index)));
    this.offers.hidden = !this.found.length;
    this.mark(isWhole ? -1 : 0);
  }

  row({ text, hint, description }, index) {
    const take = (event) => {
      event.preventDefault();
      this.complete(index);
    };
    return h("div.option", { id: newId("completion"), role: "option", onpointerdown: take },
      h("span.option-text", {}, h("span", {}, h("b", {}, text), hint && h("span.usage", {}, ` ${hint}`)), description && h("small", {}, description)));
  }

  mark(index) {
    this.active = this.found.length ? Math.min(index, this.found.length - 1) : -1;
    const rows = [...this.offers.children];
    rows.forEach((row, at) => {
      row.classList.toggle("active", at === this.active);
      row.setAttribute("aria-selected", String(at === this.active));
    });
    rows[this.active]?.scrollIntoView({ block: "nearest" });
    set(this.field, { "aria-expanded": String(rows.length > 0), "aria-activedescendant": rows[this.active]?.id });
  }

  complete(index) {
    this.fill(`${this.found[Math.max(index, 0)].text} `);
    this.focus();
  }

  pressed(event) {
    if (event.isComposing) return;
    const { length } = this.found;
    const acts = {
      ArrowDown: length && (() => this.mark((this.active + 1) % length)),
      ArrowUp: length && (() => this.mark((Math.max(this.active, 0) + length - 1) % length)),
      Tab: length && !event.shiftKey && (() => this.complete(this.active)),
      Escape: length && (() => this.offer([])),
      Enter: !event.shiftKey && (() => (this.active >= 0 ? this.complete(this.active) : this.submit())),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  }

  async submit() {
    const from = { owner: this.owner, place: this.place, drafts: app.ui.drafts };
    const text = this.field.value.trim();
    if (!text) return;
    this.fill("");
    const answer = await this.send(text);
    if (!answer.ok) this.failed(text, from, answer);
  }

  failed(text, { owner, place, drafts }, { error, unheard }) {
    const isCommand = text.startsWith("/");
    const isLost = isCommand || !unheard;
    // What could not be sent comes back, wherever the person has gone meanwhile.
    if (isLost && !drafts.get(place)) drafts.set(place, text);
    if (owner !== this.owner) return;
    this.fill(drafts.get(place) ?? "");
    this.offer([]);
    this.error.textContent = isCommand ? `${text.split(" ")[0]} did not work. ${inWords(error)}` : inWords(error);
  }
}
