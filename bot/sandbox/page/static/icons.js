/** Our own line icons, drawn on a grid of 20 by 20. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  menu: "M3 6h14M3 10h14M3 14h14",
  close: "M5 5l10 10M15 5L5 15",
  reply: "M3.5 5.5h13v8.5H9l-3.5 3v-3h-2z",
  edit: "M4 16l.8-3.4L13.2 4.2l2.6 2.6-8.4 8.4zM11.6 5.8l2.6 2.6",
  trash: "M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5",
  send: "M3.5 4l13.5 6-13.5 6 2.2-6zM5.7 10H11",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  chevron: "M5.5 8l4.5 4.5L14.5 8",
  clock: "M10 3a7 7 0 110 14 7 7 0 010-14M10 6v4.2l2.8 1.7",
  sun: "M10 6.5a3.5 3.5 0 110 7 3.5 3.5 0 010-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1",
  moon: "M16 12.2A6.8 6.8 0 117.8 4a5.5 5.5 0 008.2 8.2z",
  plus: "M10 4v12M4 10h12",
  check: "M4 10.5l4 4 8-9",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 110 4 2 2 0 010-4",
  file: "M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15",
  out: "M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7",
};

/** An icon; it says nothing to a screen reader, its button does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
