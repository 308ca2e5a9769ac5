/** Which part of the world a map shows: turned so that no trip crosses its edge, and close enough to see the stops. */

import { type GeoProjection, geoNaturalEarth1 } from "d3-geo";
import type { Point } from "./stops";

/** How a drawing of the whole world is moved and scaled, in pixels. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The usual middle, Europe and Africa, and the widest gap in degrees below which stops lie all around the world. */
const USUAL = 10;
const AROUND = 90;

/** From one place to another, as on the map. */
export type Hop = readonly [Point, Point];

/** Return the longitude to put in the middle, so that the map's edge cuts the fewest hops and lies far from stops. */
export function middleOf(points: readonly Point[], hops: readonly Hop[] = []): number {
  const gaps = gapsOf(points);
  const cuts = (edge: number): number => hops.filter((hop) => crosses(hop, edge)).length;
  const widest = Math.max(0, ...gaps.map((gap) => gap.wide));
  if (widest < AROUND && cuts(USUAL + 180) === 0) return USUAL;
  const [best] = gaps.sort((a, b) => cuts(a.middle) - cuts(b.middle) || b.wide - a.wide);
  return best ? turned(best.middle + 180) : USUAL;
}

/** Return the gaps between stops around the world: how wide, and the longitude in the middle of each. */
function gapsOf(points: readonly Point[]): { wide: number; middle: number }[] {
  const lons = [...new Set(points.map(([lon]) => lon))].sort((a, b) => a - b);
  return lons.map((lon, i) => {
    const next = lons[i + 1] ?? (lons[0] ?? lon) + 360;
    return { wide: next - lon, middle: (lon + next) / 2 };
  });
}

/** Return whether the short way of a hop passes a longitude. */
function crosses([[a], [b]]: Hop, edge: number): boolean {
  const way = turned(b - a);
  const there = turned(edge - a);
  return way * there > 0 && Math.abs(there) < Math.abs(way);
}

/** Return a longitude between -180 and 180. */
function turned(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** The parallels between which people meet: a map needs no Antarctica. */
const NORTH = 80;
const SOUTH = -56;

/** Return the projection of the world onto a width of pixels, a longitude and the peopled parallels in the middle. */
export function projectionOf(middle: number, width: number, height: number): GeoProjection {
  const projection = geoNaturalEarth1()
    .rotate([-middle, 0])
    .precision(0.1)
    .fitWidth(width, { type: "Sphere" });
  const [x, y] = projection.translate();
  const [top, bottom] = [NORTH, SOUTH].map((lat) => projection([middle, lat])?.[1] ?? 0) as [number, number];
  return projection.translate([x, y + height / 2 - (top + bottom) / 2]);
}

/** Return the view in which all points (pixels) fill the box with a margin, at most `max` times as large as the world. */
export function viewOf(points: readonly Point[], width: number, height: number, max = 5): View {
  if (points.length === 0) return { k: 1, x: 0, y: 0 };
  const [left, right] = ends(points.map(([x]) => x));
  const [top, bottom] = ends(points.map(([, y]) => y));
  const room = 0.7;
  const k = Math.max(
    1,
    Math.min(max, (room * width) / (right - left || 1), (room * height) / (bottom - top || 1)),
  );
  return {
    k,
    x: within(width / 2 - (k * (left + right)) / 2, width, k),
    y: within(height / 2 - (k * (top + bottom)) / 2, height, k),
  };
}

/** Keep the drawing over the whole box. */
function within(shift: number, size: number, k: number): number {
  return Math.min(0, Math.max(size - k * size, shift));
}

function ends(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
