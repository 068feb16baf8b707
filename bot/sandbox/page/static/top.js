/** The top: the sandbox's clock, with time to move, and light or dark. */

import { app, paint, reader, refresh } from "./app.js";
import { post } from "./api.js";
import { clockTime, nextMorning, parts, shortDay } from "./dates.js";
import { toast } from "./dialogs.js";
import { h, say } from "./dom.js";
import { icon } from "./icons.js";
import { refreshDates } from "./mrkdwn.js";
import { showSidebar } from "./sidebar.js";

const now = h("time", { role: "timer", "aria-label": "Time in the sandbox" });
const news = h("span.unseen", { role: "status" });
const leaps = h("div.leaps", { role: "group", "aria-label": "Move the time" },
  leap("+1 hour", () => ({ by_seconds: 3_600 })),
  leap("+1 day", () => ({ by_seconds: 86_400 })),
  leap("Next morning", () => ({ to: new Date(nextMorning(reader.tz, reader.now())).toISOString() })));

function leap(label, how) {
  return h("button.leap", { type: "button", onclick: () => move(how()) }, label);
}

async function move(how) {
  if (leaps.getAttribute("aria-busy")) return;
  leaps.setAttribute("aria-busy", "true");
  const answer = await post("clock", how);
  if (!answer.ok) toast(answer.error);
  await refresh();
  say(news, now.textContent);
  leaps.removeAttribute("aria-busy");
}

/** Put it on the page. */
export function mountTop() {
  const menu = h("button.icon-button.burger", {
    type: "button", "aria-label": "Conversations and people", "aria-controls": "sidebar", "aria-expanded": "false", onclick: () => showSidebar(),
  }, icon("menu"));
  const theme = h("button.icon-button.theme", { type: "button", "aria-label": "Light or dark", title: "Light or dark", onclick: turn }, icon("sun"), icon("moon"));
  document.querySelector("#top").append(menu, h("div.clock", {}, icon("clock"), now, leaps, news), theme);
}

/** Bring the time, and all dates on the page, up to date. */
export function paintTop() {
  const at = parts(reader.tz, reader.now());
  say(now, `${shortDay(at)}, ${clockTime(at)}`);
  now.dateTime = app.state.clock;
  now.title = `${at.year}, ${reader.tz}`;
  refreshDates(document.body, reader);
}

const THEME = "sandbox-theme";

/** What was chosen before; else as the system has it. */
export function recallTheme() {
  const chosen = localStorage.getItem(THEME);
  if (chosen) document.documentElement.dataset.theme = chosen;
}

function turn() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  localStorage.setItem(THEME, root.dataset.theme);
  paint();
}
