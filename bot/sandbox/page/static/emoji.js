/** The emoji that apps write by name most often; any other name is shown as it is. */

const BY_NAME = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", wave: "👋", clap: "👏", pray: "🙏",
  muscle: "💪", eyes: "👀", tada: "🎉", sparkles: "✨", star: "⭐", fire: "🔥", rocket: "🚀",
  heart: "❤️", blush: "😊", smile: "😄", slightly_smiling_face: "🙂", neutral_face: "😐",
  slightly_frowning_face: "🙁", sweat_smile: "😅", thinking_face: "🤔", sob: "😭", joy: "😂",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌",
  warning: "⚠️", bell: "🔔", no_bell: "🔕", calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️",
  alarm_clock: "⏰", hourglass_flowing_sand: "⏳", zzz: "💤", memo: "📝", pencil: "📝",
  pencil2: "✏️", email: "✉️", envelope: "✉️", incoming_envelope: "📨", phone: "☎️", bulb: "💡",
  books: "📚", briefcase: "💼", handshake: "🤝", seedling: "🌱", sunny: "☀️", coffee: "☕",
  lock: "🔒", link: "🔗", mag: "🔍", chart_with_upwards_trend: "📈", arrow_right: "➡️",
  point_right: "👉", point_down: "👇", raised_hands: "🙌", hourglass: "⌛", question: "❓",
};

/** The character, or the name between its colons. */
export const emoji = (name) => BY_NAME[name] ?? `:${name}:`;

/** Plain text with its emoji. */
export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
