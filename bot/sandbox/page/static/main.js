/** The page: everything is put up once, and painted anew whenever something changed. */

import { onPaint, paint } from "./app.js";
import { post, state } from "./api.js";
import { mountPane, paintPane } from "./pane.js";
import { paintModals } from "./modals.js";
import { closeOrphans } from "./popup.js";
import { mountSidebar, ownZone, paintSidebar, sit } from "./sidebar.js";
import { mountThread, paintThread } from "./thread.js";
import { mountTop, paintTop, recallTheme } from "./top.js";

const NEWCOMER = "You";

recallTheme();
mountTop();
mountSidebar();
mountPane();
mountThread();
for (const painter of [paintSidebar, paintPane, paintThread, paintModals, paintTop, closeOrphans]) onPaint(painter);
document.addEventListener("visibilitychange", paint);
await start();

async function start() {
  const { people } = await state();
  const wanted = new URLSearchParams(location.search).get("person");
  const known = people.find(({ id }) => id === wanted) ?? people[0];
  const me = known?.id ?? (await post("people", { name: NEWCOMER, tz: ownZone() })).id;
  await sit(me);
}
