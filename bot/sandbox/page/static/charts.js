/** The chart block, whatever its kind: bars beside their numbers. */

import { h } from "./dom.js";

/** The whole block. */
export function chart({ title, chart: { series } }) {
  const most = Math.max(1, ...series.flatMap(({ data }) => data.map(({ value }) => value)));
  return h("figure.chart", { "aria-label": title }, h("figcaption", {}, title), ...series.flatMap(({ name, data }) => [
    series.length > 1 && h("strong", {}, name),
    h("table", {}, ...data.map(({ label, value }) => h("tr", {},
      h("th", { scope: "row" }, label),
      h("td", {}, h("meter", { min: 0, max: most, value, "aria-hidden": "true" })),
      h("td.right", {}, String(value))))),
  ]));
}
