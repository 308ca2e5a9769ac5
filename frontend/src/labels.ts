/** Words beside marks: as many as fit without one covering another, the most important first. */

/** A label that wants a place: the mark's middle in pixels, its radius, its words; higher `weight` goes first. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly text: string;
  readonly weight: number;
}

/** Where a label goes: to the right of its mark or to the left. */
export interface Placed {
  readonly label: Label;
  readonly x: number;
  readonly anchor: "start" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that a letter takes on average and a line takes in height, at 12 px in a system sans. */
const LETTER = 6.8;
const LINE = 13;

/** Return how wide words are, roughly, in pixels: enough to keep two labels apart without measuring each. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}

/** Right or left of the mark, first where no other mark lies under the words, then where only no words do. */
const TRIES = [
  ["start", true],
  ["end", true],
  ["start", false],
  ["end", false],
] as const;

/**
 * Return the labels that fit in a box `width` pixels wide, each on the side where it is free.
 * With `airy`, words that would lie over another mark are left out, as on a map; the tips have them.
 */
export function placeLabels(labels: readonly Label[], width: number, airy = false): readonly Placed[] {
  const marks = labels.map((label) => ({ label, box: markOf(label) }));
  const taken: Box[] = [];
  const placed: Placed[] = [];
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    for (const [side, clear] of TRIES) {
      const box = boxOf(label, side);
      const inside = side === "start" ? box.right <= width : box.left >= 0;
      if (!inside || taken.some((other) => meet(box, other))) continue;
      if ((clear || airy) && marks.some((mark) => mark.label !== label && meet(box, mark.box))) continue;
      taken.push(box);
      placed.push({ label, x: label.x + (side === "start" ? 1 : -1) * (label.r + 4), anchor: side });
      break;
    }
  }
  return placed;
}

function markOf({ x, y, r }: Label): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function boxOf(label: Label, side: "start" | "end"): Box {
  const long = label.r + 4 + widthOf(label.text);
  const left = side === "start" ? label.x - label.r : label.x - long;
  return { left, right: left + label.r + long, top: label.y - LINE / 2, bottom: label.y + LINE / 2 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
