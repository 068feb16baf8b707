/** The About tab: what the app is called, whether it is there, and which commands it has. */

import { app } from "./app.js";
import { h, reconcile } from "./dom.js";
import { avatar } from "./message.js";

/** Bring it up to date. */
export function paintAbout(parent) {
  const bot = app.state.app;
  reconcile(parent, [{ key: bot.id, signature: JSON.stringify(bot), build: () => about(bot) }]);
}

function about({ bot_user, name, connected, commands }) {
  return h("div", {},
    h("div.row", {}, avatar(bot_user, name), h("h2", {}, name), h("span.badge", {}, "App")),
    h("p", {}, connected ? "Connected, and listening." : "Not connected right now."),
    commands.length > 0 && h("dl.usages", {}, ...commands.map(usage)));
}

const usage = ({ command, usage_hint: hint, description }) => [
  h("dt", {}, command, hint && h("span.usage", {}, ` ${hint}`)),
  h("dd", {}, description),
];
