/** The table block: rows of cells, of which the first row names the columns. */

import { reader } from "./app.js";
import { h } from "./dom.js";
import { richText } from "./rich_text.js";

/** The whole block; one that is too wide is scrolled by itself. */
export function table({ rows, caption, column_settings: columns = [] }) {
  const [names = [], ...others] = rows;
  return h("div.table", { tabindex: 0, role: "region", "aria-label": caption ?? "Table" }, h("table", {},
    caption && h("caption", {}, caption),
    h("thead", {}, h("tr", {}, ...names.map(cell("th", columns, { scope: "col" })))),
    h("tbody", {}, ...others.map((row) => h("tr", {}, ...row.map(cell("td", columns)))))));
}

const cell = (tag, columns, props) => (content, index) => {
  const align = columns[index]?.align;
  return h(["center", "right"].includes(align) ? `${tag}.${align}` : tag, props, words(content));
};

function words(content) {
  if (content.type === "rich_text") return richText(content, reader);
  return String(content.text ?? content.value ?? "");
}
