/** The drawing of a timeline: an axis of days above, a lane for each person or state, bars in rows. */

import { utcTicks } from "d3-time";
import { dateOf, tickInWords } from "../days";
import { localHref, svg } from "../dom";
import { widthOf } from "../labels";
import type { Item, Lane, Lanes } from "../shapes";
import { lookOf, mark } from "../status";
import { describe } from "../tip";
import { type Bar, barOf, type Days, DOT, isDot } from "./bars";
import { type Packed, pack } from "./pack";

/** Pixels: what a row takes, the axis, the names of lanes on a wide page, and the gap between lanes. */
const ROW = 20;
const AXIS = 26;
const NAMES = 170;
const BETWEEN = 10;

/** A page narrower than this has the names of lanes above them. */
const NARROW = 640;

export interface Frame {
  readonly width: number;
  readonly names: number;
  /** The pixel at which a day begins. */
  readonly x: (day: number) => number;
}

/** Return the frame of days in a figure `width` pixels wide, `moved` giving a pixel under the present zoom. */
export function frameOf([first, last]: Days, width: number, moved: (x: number) => number): Frame {
  const names = width < NARROW ? 0 : NAMES;
  const room = width - names;
  return { width, names, x: (day) => names + moved(((day - first) / (last - first)) * room) };
}

/** Return the drawn lanes and axis, and the height they take. */
export function drawLanes(data: Lanes, days: Days, frame: Frame): { parts: SVGElement[]; height: number } {
  const parts: SVGElement[] = [];
  let top = AXIS + 4;
  for (const lane of data.lanes) {
    const bars = data.items.filter((item) => item.lane === lane.key).map((item) => barOf(item, frame.x));
    const seen = bars
      .filter((bar) => bar !== null)
      .filter((bar) => bar.right > frame.names && bar.left < frame.width);
    const packing = pack(seen);
    const above = frame.names === 0 ? 18 : 0;
    parts.push(drawName(lane, packing.left, top, frame));
    for (const one of packing.packed) parts.push(...drawItem(one, top + above, frame));
    top += above + packing.rows * ROW + BETWEEN;
    parts.push(
      svg("line", { class: "lg-rule", x1: 0, x2: frame.width, y1: top - BETWEEN / 2, y2: top - BETWEEN / 2 }),
    );
  }
  return { parts: [...drawAxis(days, frame, top), ...parts], height: top };
}

function drawAxis(days: Days, frame: Frame, bottom: number): SVGElement[] {
  const [first, last] = daysSeen(days, frame);
  const room = Math.max(2, Math.floor((frame.width - frame.names) / 80));
  return utcTicks(dateOf(first), dateOf(last), room)
    .map((date) => ({ date, x: frame.x(date.getTime() / 86_400_000) }))
    .filter(({ x }) => x >= frame.names && x <= frame.width - 34)
    .map(({ date, x }) => drawTick(date, x, bottom));
}

/** Return the days between the edges of the frame under the present zoom. */
function daysSeen([first, last]: Days, frame: Frame): Days {
  const perPixel = (last - first) / (frame.x(last) - frame.x(first));
  const from = first + (frame.names - frame.x(first)) * perPixel;
  return [from, from + (frame.width - frame.names) * perPixel];
}

function drawTick(date: Date, x: number, bottom: number): SVGElement {
  const year = date.getUTCMonth() === 0 && date.getUTCDate() === 1 ? " lg-year" : "";
  return svg(
    "g",
    { class: `lg-tick${year}`, "aria-hidden": "true" },
    svg("line", { x1: x, x2: x, y1: AXIS - 6, y2: bottom }),
    svg("text", { x: x + 3, y: AXIS - 10 }, tickInWords(date)),
  );
}

function drawName(lane: Lane, more: number, top: number, frame: Frame): SVGElement {
  const words = frame.names === 0 ? lane.label : fitted(lane.label, frame.names - 12);
  const name = svg(
    "a",
    { class: "lg-lane", href: localHref(lane.href) },
    svg("text", { x: 0, y: top + 14 }, words),
  );
  const [x, y] = frame.names === 0 ? [widthOf(words) * 1.1 + 12, top + 14] : [0, top + 30];
  if (more) name.append(svg("text", { class: "lg-more", x, y }, `${more} more: zoom in`));
  return name;
}

/** Return an item's link and the words beside it. The words may be cut short, so they are no part of the link's name. */
function drawItem({ bar, row, words }: Packed, top: number, frame: Frame): SVGElement[] {
  const y = top + row * ROW + ROW / 2;
  const { item } = bar;
  const look = `lg-${lookOf(item.status)}`;
  const link = svg("a", { class: `lg-item ${look}`, href: localHref(item.href) });
  link.append(isDot(bar) ? dot(item, (bar.left + bar.right) / 2, y) : strip(bar, y));
  describe(link, [item.label, `${item.when}, ${item.status}`, item.kind]);
  const room = frame.width - bar.right - 6;
  if (!words || room <= 40) return [link];
  const at = { class: `lg-words ${look}`, x: bar.right + 5, y: y + 4, "aria-hidden": "true" };
  return [link, svg("text", at, fitted(item.label, room))];
}

function dot(item: Item, x: number, y: number): SVGElement {
  const made = mark(item.status, DOT / 2);
  made.setAttribute("transform", `translate(${x.toFixed(1)},${y})`);
  return made;
}

function strip(bar: Bar, y: number): SVGElement {
  const ends =
    bar.softLeft || bar.softRight ? ` lg-soft${bar.softLeft && !bar.softRight ? "-left" : ""}` : "";
  const [x, width, h] = [bar.left, bar.right - bar.left, DOT];
  const made = svg(
    "g",
    { class: `lg-strip${ends}` },
    svg("rect", { x, y: y - h / 2, width, height: h, rx: h / 2 }),
  );
  const look = lookOf(bar.item.status);
  if (look === "ongoing") made.append(svg("rect", { class: "lg-half", x, y, width, height: h / 2 }));
  if (look === "off") made.append(svg("line", { x1: x - 3, x2: bar.right + 3, y1: y, y2: y }));
  return made;
}

/** Shorten words to a width in pixels. */
function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / widthOf("x")) - 1)).trimEnd()}…`;
}
