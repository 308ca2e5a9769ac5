/** Which bins are picked: two ends, kept in order. */

import { dayInWords, dayOf } from "../days";
import { counted } from "../dom";
import type { Range } from "../range";
import type { Bin } from "../shapes";

/** Inclusive places of the first and the last picked bin. */
export interface Pick {
  readonly from: number;
  readonly to: number;
}

/** Return the pick between two places, whichever comes first, kept within `length` bins. */
export function between(a: number, b: number, length: number): Pick {
  const inside = (i: number): number => Math.max(0, Math.min(length - 1, i));
  return { from: inside(Math.min(a, b)), to: inside(Math.max(a, b)) };
}

/** Return the days of a pick; a pick of all bins is no limit at all. */
export function rangeOfPick({ from, to }: Pick, bins: readonly Bin[]): Range {
  return {
    since: from === 0 ? null : (bins[from]?.start ?? null),
    until: to === bins.length - 1 ? null : (bins[to]?.end ?? null),
  };
}

/** Return the bins that days fall in, all of them for an open range. */
export function pickOfRange({ since, until }: Range, bins: readonly Bin[]): Pick {
  const first = since ? bins.findIndex((bin) => bin.end >= since) : 0;
  const last = until ? bins.findLastIndex((bin) => bin.start <= until) : bins.length - 1;
  return between(first < 0 ? bins.length - 1 : first, last, bins.length);
}

/** Return a pick in words: `1 March 2023 to 30 April 2023: 12 events`. */
export function pickInWords({ from, to }: Pick, bins: readonly Bin[]): string {
  const count = bins.slice(from, to + 1).reduce((sum, bin) => sum + bin.count, 0);
  return `${said(bins[from]?.start)} to ${said(bins[to]?.end)}: ${counted(count, "event")}`;
}

/** Return an ISO day in words. */
export function said(iso: string | undefined): string {
  const day = dayOf(iso);
  return day === null ? "" : dayInWords(day);
}
