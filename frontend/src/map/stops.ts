/** Trips as what a map draws: stops with coordinates, and the great-circle hops between them. */

import { dayOf } from "../days";
import type { Leg, Trip } from "../shapes";

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

/** A leg whose place is known. `day` orders it in time: its own start or end, else that of the leg before it. */
export interface Stop {
  readonly trip: Trip;
  readonly leg: Leg;
  readonly at: Point;
  readonly day: number | null;
  /** Where the traveller came from, if an earlier leg has a place; `skips` where a leg between has none. */
  readonly from: Point | null;
  readonly skips: boolean;
}

/** Return the stops of trips in the order in which they happened; stops without any day come first. */
export function stopsOf(trips: readonly Trip[]): readonly Stop[] {
  const first = Number.MIN_SAFE_INTEGER;
  return trips.flatMap(stopsOfTrip).sort((a, b) => (a.day ?? first) - (b.day ?? first));
}

function stopsOfTrip(trip: Trip): Stop[] {
  const stops: Stop[] = [];
  let day: number | null = null;
  let skips = false;
  for (const leg of trip.legs) {
    day = dayOf(leg.start) ?? dayOf(leg.end) ?? day;
    if (leg.lon === null || leg.lat === null) {
      skips = true;
      continue;
    }
    const at: Point = [leg.lon, leg.lat];
    const before = stops.at(-1)?.at ?? null;
    stops.push({ trip, leg, at, day, from: before && !same(before, at) ? before : null, skips });
    skips = false;
  }
  return stops;
}

/** Return the stops grouped by place, places in the order of their first stop. */
export function placesOf(stops: readonly Stop[]): readonly (readonly Stop[])[] {
  const places = new Map<string, Stop[]>();
  for (const stop of stops) {
    const key = stop.at.join();
    places.set(key, [...(places.get(key) ?? []), stop]);
  }
  return [...places.values()];
}

/** Return how far the i-th mark of one place lies from it, in pixels: a sunflower, so that none hides another. */
export function petal(i: number, gap = 7): Point {
  const turn = i * Math.PI * (3 - Math.sqrt(5));
  const far = gap * Math.sqrt(i);
  return [far * Math.cos(turn), far * Math.sin(turn)];
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
