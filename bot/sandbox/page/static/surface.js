/** A message or view as something to use: what its elements hold, and what using one sends. */

import { act, reader } from "./app.js";
import { confirm } from "./dialogs.js";
import { mrkdwn, textObject } from "./mrkdwn.js";

const VALUE_KEYS = {
  plain_text_input: "value",
  email_text_input: "value",
  url_text_input: "value",
  number_input: "value",
  rich_text_input: "rich_text_value",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
  radio_buttons: "selected_option",
  static_select: "selected_option",
  external_select: "selected_option",
  users_select: "selected_user",
  conversations_select: "selected_conversation",
  channels_select: "selected_channel",
  checkboxes: "selected_options",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  multi_users_select: "selected_users",
  multi_conversations_select: "selected_conversations",
  multi_channels_select: "selected_channels",
  overflow: "selected_option",
  file_input: "files",
};

const initialKey = (key) => `initial_${key.replace(/^(selected|rich_text)_/, "")}`;

/** What one message or view holds. Its container says which it is, in Slack's words. */
export class Surface {
  constructor(container) {
    this.container = container;
    this.values = {};
    this.errors = {};
  }

  get isView() {
    return this.container.type === "view";
  }

  /** Take over what the app's version of a view begins with; what was typed here stays. */
  meet(values) {
    const before = this.values;
    this.values = structuredClone(values);
    for (const [blockId, actions] of Object.entries(this.values)) {
      for (const [actionId, value] of Object.entries(actions)) {
        const typed = before[blockId]?.[actionId];
        if (typed?.type === value.type) actions[actionId] = typed;
      }
    }
  }

  /** What an element holds now. */
  held(block, element) {
    const key = VALUE_KEYS[element.type];
    const value = this.values[block.block_id]?.[element.action_id];
    return value && key in value ? value[key] : (element[initialKey(key)] ?? null);
  }

  /** Remember what was typed or chosen. */
  keep(block, element, value) {
    const held = { type: element.type, [VALUE_KEYS[element.type]]: value };
    (this.values[block.block_id] ??= {})[element.action_id] = held;
  }

  /** Choose: remember, and tell the app where it wants to know. False where the person thought better of it. */
  async choose(block, element, value) {
    const dispatches = block.type !== "input" || block.dispatch_action;
    if (dispatches && !(await agreed(element))) return false;
    if (element.type === "overflow") follow(value);
    else this.keep(block, element, value);
    if (dispatches) await this.use(block, element, { [VALUE_KEYS[element.type]]: value });
    return true;
  }

  /** Press: tell the app, after asking back if it wants that. */
  async press(block, element) {
    if (!(await agreed(element))) return;
    follow(element);
    await this.use(block, element, {});
  }

  use(block, element, chosen) {
    const { block_id } = block;
    const state = this.isView ? { state: { values: this.values } } : {};
    return act("action", { container: this.container, block_id, action_id: element.action_id, ...chosen, ...state });
  }
}

function follow({ url }) {
  if (/^https?:/.test(url ?? "")) window.open(url, "_blank", "noopener");
}

async function agreed({ confirm: asked }) {
  if (!asked) return true;
  const text = asked.text.type === "mrkdwn" ? mrkdwn(asked.text.text, reader) : textObject(asked.text, reader);
  return confirm({ title: asked.title.text, text, yes: asked.confirm.text, no: asked.deny.text, style: asked.style });
}
