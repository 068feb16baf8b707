/** Which commands could be meant by what is typed so far. */

/** At most so many are offered. */
const MOST = 12;

/** { text, hint, description } of each command, and of each alternative its usage hint names. */
export function completions(typed, commands) {
  if (!/^\/\S*( \S*)? ?$/.test(typed)) return [];
  const every = commands.flatMap((one) => [{ ...whole(one) }, ...alternatives(one)]);
  const wanted = typed.trimStart().toLowerCase();
  return every.filter(({ text }) => `${text} `.toLowerCase().startsWith(wanted)).slice(0, MOST);
}

const whole = ({ command, usage_hint, description }) => ({ text: command, hint: usage_hint, description });

// "log Acme, yesterday 3pm | list | help" names three things that the command can do.
function alternatives({ command, usage_hint }) {
  const parts = usage_hint.split("|").map((part) => part.trim());
  if (parts.length < 2) return [];
  return parts.filter((part) => /^[\w-]/.test(part)).map((part) => {
    const [word, ...rest] = part.split(" ");
    return { text: `${command} ${word}`, hint: rest.join(" ") };
  });
}
