/** Small dialogs of the page's own: a question, a short form; and words in the corner. */

import { h, newId, say } from "./dom.js";
import { icon } from "./icons.js";

/** A question; true where it was agreed to. */
export async function confirm({ title, text, yes = "OK", no = "Cancel", style = "primary" }) {
  const answer = await ask(title, [h("div.dialog-text", {}, text)], { yes, no, style });
  return answer !== null;
}

/** A dialog; the form's data where it was agreed to and `check` of it finds no words against it, else null. */
export function ask(title, content, { yes, no = "Cancel", style = "primary", check = () => "" }) {
  const id = newId("dialog");
  const trouble = h("div.error", { role: "alert" });
  const dialog = h("dialog.small", { "aria-labelledby": id });
  return new Promise((resolve) => {
    const close = (answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const submit = async (event) => {
      event.preventDefault();
      const form = new FormData(event.target);
      const wrong = await check(form);
      if (wrong) say(trouble, wrong);
      else close(form);
    };
    dialog.append(
      h("form", { onsubmit: submit },
        h("header.dialog-head", {}, h("h2", { id }, title), closeButton(() => close(null))),
        h("div.dialog-body", {}, ...content, trouble),
        h("footer.dialog-foot", {},
          h("button.button", { type: "button", onclick: () => close(null) }, no),
          h(`button.button.${style}`, { type: "submit", autofocus: true }, yes))));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The X in the corner of a dialog. */
export function closeButton(onclick) {
  return h("button.icon-button", { type: "button", "aria-label": "Close", onclick }, icon("close"));
}

/** Words that go away by themselves. */
export function toast(text) {
  const note = h("div.toast", {}, text);
  note.append(closeButton(() => note.remove()));
  // A modal dialog covers all that is not within it.
  const place = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  let corner = place.querySelector(":scope > .toasts");
  if (!corner) place.append((corner = h("div.toasts", { role: "alert" })));
  corner.append(note);
  setTimeout(() => note.remove(), 8000);
}
