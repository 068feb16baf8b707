/** Talking to the sandbox: its JSON API, and the socket on which it says that there is news. */

const RETRY = 1000;

/** The answer as { ok, … }; where nobody answers, that too is an answer. */
export async function post(name, body) {
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`/sandbox/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
    return answer.ok ? await answer.json() : { ok: false, error: await answer.text() };
  } catch {
    return { ok: false, error: "The sandbox does not answer. Is it still running?" };
  }
}

/** Hand over a file, to be filled into a form. */
export async function upload(person, file) {
  const query = new URLSearchParams({ person, name: file.name });
  try {
    const answer = await fetch(`/sandbox/file?${query}`, { method: "POST", body: file });
    return answer.ok ? await answer.json() : { ok: false, error: await answer.text() };
  } catch {
    return { ok: false, error: "The sandbox does not answer. Is it still running?" };
  }
}

/** All that a person sees; who there is when none is named; null where there is no such person. */
export async function state(person) {
  const query = person ? `?person=${encodeURIComponent(person)}` : "";
  const answer = await fetch(`/sandbox/state${query}`);
  if (answer.status === 404) return null;
  return answer.json();
}

/** Call `onNews` at every change for this person and `onLink` as the line breaks or is back. Returns a stop. */
export function live(person, onNews, onLink) {
  const url = new URL(`/sandbox/live?person=${encodeURIComponent(person)}`, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  let socket, timer, ended;
  const connect = () => {
    socket = new WebSocket(url);
    socket.onopen = () => onLink(true);
    socket.onmessage = () => onNews();
    socket.onclose = () => {
      if (ended) return;
      onLink(false);
      timer = setTimeout(connect, RETRY);
    };
  };
  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    socket.close();
  };
}
