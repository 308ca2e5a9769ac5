/** Who met whom as points: the same data gives the same picture, as nothing in it is left to chance. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Network, Person, Tie } from "../shapes";

/** A party at a place, in pixels. */
export interface Spot extends SimulationNodeDatum {
  readonly person: Person;
  readonly r: number;
  x: number;
  y: number;
}

/** Two spots that met. */
export interface Thread {
  readonly tie: Tie;
  readonly source: Spot;
  readonly target: Spot;
}

export interface Web {
  readonly spots: readonly Spot[];
  readonly threads: readonly Thread[];
  /** Parties left out of the drawing, the least met. */
  readonly left: number;
  /** Pixels that the drawing takes in height. */
  readonly height: number;
}

/** More than this and a drawing shows a cloud, not ties. */
const MOST = 90;
const TICKS = 300;

/** Return the radius of a party that met `count` times. */
export function radiusOf(count: number): number {
  return Math.min(18, 4 + 1.6 * Math.sqrt(count));
}

/** Return the parties of a network, settled, in a box of pixels that is at most so high. */
export function layOut(data: Network, width: number, height: number): Web {
  const kept = [...data.nodes].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id)).slice(0, MOST);
  const spots = kept.map((person) => ({ person, r: radiusOf(person.count), x: Number.NaN, y: Number.NaN }));
  const byId = new Map<string, Spot>(spots.map((spot) => [spot.person.id, spot]));
  const threads = data.edges.flatMap((tie) => {
    const [source, target] = [byId.get(tie.source), byId.get(tie.target)];
    return source && target ? [{ tie, source, target }] : [];
  });
  settle(spots, threads, width / height);
  return { spots, threads, left: data.nodes.length - kept.length, height: frame(spots, width, height) };
}

function settle(spots: Spot[], threads: Thread[], aspect: number): void {
  forceSimulation<Spot>(spots)
    .force("tie", forceLink<Spot, Thread & { index?: number }>(threads).distance(60).strength(0.5))
    .force("apart", forceManyBody().strength(-160).distanceMax(400))
    .force(
      "room",
      forceCollide<Spot>((spot) => spot.r + 12),
    )
    .force("x", forceX().strength(0.06 / aspect))
    .force("y", forceY().strength(0.06 * aspect))
    .stop()
    .tick(TICKS);
}

/** Room for words at the sides, and for marks above and below, in pixels. */
const SIDES = 180;
const ENDS = 60;

/** Move and scale the spots into the box, and return the height that they take. */
function frame(spots: readonly Spot[], width: number, most: number): number {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.min(1.6, (width - SIDES) / (right - left || 1), (most - ENDS) / (bottom - top || 1));
  // A phone has no width for the words but height to spare: there the drawing is pulled long, up to three times.
  const tall = width < 600 ? Math.min(3 * k, 1.6, (most - ENDS) / (bottom - top || 1)) : k;
  const height = Math.max(160, (bottom - top) * tall + ENDS);
  for (const spot of spots) {
    spot.x = width / 2 + (spot.x - (left + right) / 2) * k;
    spot.y = height / 2 + (spot.y - (top + bottom) / 2) * tall;
  }
  return height;
}
