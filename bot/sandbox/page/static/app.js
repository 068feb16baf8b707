/** What the page knows: the sandbox's state for one person, and where on the screen they are. */

import * as api from "./api.js";
import { toast } from "./dialogs.js";

const POLL = 20_000;

/** `state` is the sandbox's, whole; `ui` is this person's own. */
export const app = { state: null, ui: null, online: true };

const uis = new Map();
const painters = [];
let hangUp = () => {};
let loading = null;
let again = false;

/** Call this after every change. */
export const onPaint = (painter) => painters.push(painter);

/** Bring the whole screen up to date; what has not changed is not touched. */
export function paint() {
  // Between two chairs the state is still that of the other person.
  if (app.state?.me.id === app.me) for (const painter of painters) painter();
}

/** Fetch the state and paint. Calls that come meanwhile are served by one more round. */
export function refresh() {
  if (loading) again = true;
  else loading = load().finally(() => (loading = null));
  return loading;
}

async function load() {
  do {
    again = false;
    const person = app.me;
    const state = await api.state(person).catch(() => undefined);
    if (person !== app.me) again = true;
    else if (state === null) location.replace("/");
    else if (state) take(state);
  } while (again);
}

function take(state) {
  app.state = state;
  app.ui.channel ??= state.channels.find(({ kind }) => kind === "im").id;
  paint();
}

/** See with this person's eyes from now on. True where it is for the first time. */
export async function become(person) {
  hangUp();
  const isNew = !uis.has(person);
  if (isNew) uis.set(person, fresh());
  app.me = person;
  app.ui = uis.get(person);
  history.replaceState(null, "", `?person=${encodeURIComponent(person)}`);
  hangUp = api.live(person, refresh, online);
  await refresh();
  return isNew;
}

const fresh = () => ({ channel: null, tab: "messages", thread: null, editing: null, read: new Map(), drafts: new Map() });

function online(is) {
  app.online = is;
  paint();
  if (is) refresh();
}

// The clock runs on, and an app may come or go, without anything changing.
setInterval(() => !document.hidden && app.me && refresh(), POLL);

/**
 * One gesture; what went wrong is said in a toast unless the caller says it, by `quiet`.
 * `unheard`: it happened, but the app did not take the news of it.
 */
export async function act(verb, body = {}, { quiet = false } = {}) {
  const answer = await api.post("do", { person: app.me, verb, ...body });
  if (!answer.ok && !quiet) toast(inWords(answer.error));
  await refresh();
  return { ...answer, unheard: answer.error in UNHEARD };
}

const UNHEARD = {
  operation_timeout: "The app did not answer within three seconds. (operation_timeout)",
  dispatch_failed: "The app could not be reached. (dispatch_failed)",
  http_service_error: "The app answered with an error. (http_service_error)",
};

/** What went wrong, for people. */
export const inWords = (error) => UNHEARD[error] ?? error;

/** The conversation on screen. */
export const channel = () => app.state.channels.find(({ id }) => id === app.ui.channel);

/** The conversation with the app. */
export const dm = () => app.state.channels.find(({ kind }) => kind === "im");

/** Whose eyes the page has, for dates and mentions. */
export const reader = {
  get tz() {
    return app.state.me.tz;
  },
  now: () => Date.parse(app.state.clock),
  isMe: (id) => id === app.me,
  nameOf(id) {
    const { people, channels, app: bot } = app.state;
    if (id === bot.bot_user) return bot.name;
    return [...people, ...channels].find((one) => one.id === id)?.name ?? id;
  },
};
