/** Moments in a person's time zone: reading them, writing them as Slack does, and going back. */

const PARTS = { year: "numeric", month: "numeric", day: "numeric", weekday: "long", hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" };
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const formats = new Map();

/** What clocks and calendars in the zone say at this moment (milliseconds). */
export function parts(tz, ms) {
  if (!formats.has(tz)) formats.set(tz, new Intl.DateTimeFormat("en-US", { ...PARTS, timeZone: tz }));
  const found = {};
  for (const { type, value } of formats.get(tz).formatToParts(ms)) {
    found[type] = type === "weekday" ? value : Number(value);
  }
  return found;
}

const two = (number) => String(number).padStart(2, "0");

/** "2026-03-03" and "09:00", as inputs for dates and times hold them. */
export function fields(tz, ms) {
  const at = parts(tz, ms);
  return { date: `${at.year}-${two(at.month)}-${two(at.day)}`, time: `${two(at.hour)}:${two(at.minute)}` };
}

/** The moment at which the zone's clocks show this; of two, or in a gap, the earlier offset decides. */
export function moment(tz, date, time) {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - offset(tz, wanted - 86_400_000);
  return offset(tz, first) === wanted - first ? first : wanted - offset(tz, first);
}

function offset(tz, ms) {
  const at = parts(tz, ms);
  const shown = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
  return shown - Math.floor(ms / 1000) * 1000;
}

/** The next time that it is nine in the morning. */
export function nextMorning(tz, now) {
  const today = moment(tz, fields(tz, now).date, "09:00");
  if (today > now) return today;
  const tomorrow = dayNumber(parts(tz, now)) + 1;
  return moment(tz, new Date(tomorrow * 86_400_000).toISOString().slice(0, 10), "09:00");
}

/** "9:05 AM" */
export const clockTime = (at) => `${at.hour % 12 || 12}:${two(at.minute)} ${at.hour < 12 ? "AM" : "PM"}`;

/** "Tue, Mar 3" */
export const shortDay = (at) => `${at.weekday.slice(0, 3)}, ${MONTHS[at.month - 1].slice(0, 3)} ${at.day}`;

/** "Today", "Yesterday", or "Tuesday, March 3rd" with the year where it is another. */
export function dayName(tz, ms, now) {
  const at = parts(tz, ms);
  const today = parts(tz, now);
  const near = nearDay(at, today);
  if (near) return near[0].toUpperCase() + near.slice(1);
  const year = at.year === today.year ? "" : `, ${at.year}`;
  return `${at.weekday}, ${MONTHS[at.month - 1]} ${ordinal(at.day)}${year}`;
}

/** Slack's date markup: the format with its tokens filled in. */
export function dated(seconds, format, tz, now) {
  return format.replace(/\{(\w+)\}/g, (whole, token) => written(token, seconds * 1000, tz, now) ?? whole);
}

function written(token, ms, tz, now) {
  const at = parts(tz, ms);
  const month = MONTHS[at.month - 1];
  if (token.endsWith("_pretty")) {
    return nearDay(at, parts(tz, now)) ?? written(token.replace(/_pretty$/, ""), ms, tz, now);
  }
  switch (token) {
    case "date_num": return `${at.year}-${two(at.month)}-${two(at.day)}`;
    case "date_slash": return `${two(at.month)}/${two(at.day)}/${at.year}`;
    case "date":
    case "day_divider": return `${month} ${ordinal(at.day)}${distantYear(at, ms, now)}`;
    case "date_short": return `${month.slice(0, 3)} ${at.day}, ${at.year}`;
    case "date_long": return `${at.weekday}, ${month} ${ordinal(at.day)}, ${at.year}`;
    case "time": return clockTime(at);
    case "time_secs": return clockTime(at).replace(" ", `:${two(at.second)} `);
    case "ago": return ago(now - ms);
    default: return null;
  }
}

const dayNumber = (at) => Date.UTC(at.year, at.month - 1, at.day) / 86_400_000;
const nearDay = (at, today) => ({ [-1]: "yesterday", 0: "today", 1: "tomorrow" })[dayNumber(at) - dayNumber(today)];
const distantYear = (at, ms, now) => (Math.abs(ms - now) < 183 * 86_400_000 ? "" : `, ${at.year}`);

function ordinal(day) {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${{ 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th"}`;
}

function ago(passed) {
  const seconds = Math.floor(Math.abs(passed) / 1000);
  for (const [name, length] of [["day", 86_400], ["hour", 3_600], ["minute", 60]]) {
    const count = Math.floor(seconds / length);
    const words = `${count} ${name}${count > 1 ? "s" : ""}`;
    if (count) return passed < 0 ? `in ${words}` : `${words} ago`;
  }
  return "now";
}
