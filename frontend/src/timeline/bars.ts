/** Items as bars on a line of days: where each begins and ends in pixels, and which ends are soft. */

import { dayOf } from "../days";
import type { Item } from "../shapes";

/** `left` and `right` in pixels; a soft end fades, as its day is only known roughly or not at all. */
export interface Bar {
  readonly item: Item;
  readonly left: number;
  readonly right: number;
  readonly softLeft: boolean;
  readonly softRight: boolean;
}

/** Pixels of the smallest bar, a round mark, and of a fade towards an end that is not known. */
export const DOT = 10;
const FADE = 28;

/** First and last day shown, as day numbers. */
export type Days = readonly [number, number];

/** Return the days that items span, with a margin of a 25th on both sides; null for items without any day. */
export function spanOf(items: readonly Item[]): Days | null {
  const days = items.flatMap(({ start, end }) => [dayOf(start), dayOf(end)]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days) + 1];
  const margin = Math.max(2, (last - first) / 25);
  return [first - margin, last + margin];
}

/** Return the bar of an item, `x` giving the pixel of a day's beginning; null for an item without any day. */
export function barOf(item: Item, x: (day: number) => number): Bar | null {
  const [start, end] = [dayOf(item.start), dayOf(item.end)];
  if (start === null && end === null) return null;
  if (start === null)
    return { item, left: x(end ?? 0) - FADE, right: x((end ?? 0) + 1), softLeft: true, softRight: item.soft };
  const last = end ?? start;
  const [left, right] = atLeast(x(start), x(last + 1), item.soft ? 2 * DOT : DOT);
  return { item, left, right, softLeft: item.soft, softRight: item.soft };
}

/** Widen an interval around its middle. */
function atLeast(left: number, right: number, width: number): [number, number] {
  const more = Math.max(0, width - (right - left)) / 2;
  return [left - more, right + more];
}

/** Return whether a bar is small enough to be drawn as a round mark: one day or few, known exactly. */
export function isDot(bar: Bar): boolean {
  return !bar.softLeft && !bar.softRight && bar.right - bar.left <= DOT + 1;
}
