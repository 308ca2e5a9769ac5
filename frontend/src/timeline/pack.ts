/** Bars into rows, so that none covers another, with words beside as many as there is room for. */

import { widthOf } from "../labels";
import type { Bar } from "./bars";

/** A bar in its row; `words` tells whether its label fits beside it. */
export interface Packed {
  readonly bar: Bar;
  readonly row: number;
  readonly words: boolean;
}

/** Rows of one lane, and how many bars found no room in them. */
export interface Packing {
  readonly packed: readonly Packed[];
  readonly rows: number;
  readonly left: number;
}

interface Row {
  barEnd: number;
  wordsEnd: number;
  last: { words: boolean } | null;
}

const GAP = 4;

/** Return bars packed into at most `most` rows; up to `roomy` rows are opened so that labels fit. */
export function pack(bars: readonly Bar[], most = 9, roomy = 4): Packing {
  const rows: Row[] = [];
  const packed: { bar: Bar; row: number; words: boolean }[] = [];
  let left = 0;
  for (const bar of [...bars].sort((a, b) => a.left - b.left)) {
    const row = rowFor(bar, rows, most, roomy);
    if (row === null) {
      left += 1;
      continue;
    }
    const entry = { bar, row, words: true };
    packed.push(entry);
    take(rows, row, bar, entry);
  }
  return { packed, rows: Math.max(1, rows.length), left };
}

function rowFor(bar: Bar, rows: readonly Row[], most: number, roomy: number): number | null {
  const free = rows.findIndex((row) => row.wordsEnd + GAP <= bar.left);
  if (free >= 0) return free;
  if (rows.length < Math.min(roomy, most)) return rows.length;
  const tight = rows.findIndex((row) => row.barEnd + GAP <= bar.left);
  if (tight >= 0) return tight;
  return rows.length < most ? rows.length : null;
}

/** A bar that takes a row over the words before it takes those words away. */
function take(rows: Row[], at: number, bar: Bar, entry: { words: boolean }): void {
  const row = rows[at];
  if (row?.last && row.wordsEnd + GAP > bar.left) row.last.words = false;
  rows[at] = { barEnd: bar.right, wordsEnd: bar.right + 6 + widthOf(bar.item.label), last: entry };
}
