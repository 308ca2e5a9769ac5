import { expect, test } from "vitest";
import { middleOf, projectionOf, viewOf } from "../src/map/frame";
import { paceOf, wordsAt } from "../src/map/playback";
import { type Point, petal, placesOf, stopsOf } from "../src/map/stops";
import type { Leg, Trip } from "../src/shapes";

const LEG: Leg = {
  n: 1,
  place: "Rome",
  country: "Italy",
  lon: 12.5,
  lat: 41.9,
  start: "2023-02-16",
  end: null,
  when: "16 February 2023",
  status: "happened",
  met: [],
  href: "/events/e1",
};

function trip(id: string, ...legs: Partial<Leg>[]): Trip {
  const full = legs.map((leg, i) => ({ ...LEG, n: i + 1, ...leg }));
  return { id, href: `/trips/${id}`, traveller: "A", status: "happened", legs: full };
}

test("stops stand in time, an undated one after the leg before it", () => {
  const late = trip("t1", { start: "2024-01-01" }, { start: null, place: "Bern", lon: 7.4, lat: 46.9 });
  const early = trip("t2", { start: "2023-01-01", place: "Riga" });
  expect(stopsOf([late, early]).map((stop) => stop.leg.place)).toEqual(["Riga", "Rome", "Bern"]);
});

test("an arc leads from the last known place and says when it passes over an unknown one", () => {
  const [, stop] = stopsOf([trip("t1", {}, { lon: null, lat: null }, { lon: 7.4, lat: 46.9 })]);
  expect(stop).toMatchObject({ from: [12.5, 41.9], at: [7.4, 46.9], skips: true });
});

test("no arc leads from a place to itself", () => {
  expect(stopsOf([trip("t1", {}, {})]).map((stop) => stop.from)).toEqual([null, null]);
});

test("stops of one place lie beside one another", () => {
  const [place = []] = placesOf(stopsOf([trip("t1", {}), trip("t2", {})]));
  expect(place).toHaveLength(2);
  expect(petal(0)).toEqual([0, 0]);
  expect(Math.hypot(...petal(4))).toBeCloseTo(14);
});

test("a map of the Pacific has the Pacific in its middle", () => {
  const pacific: Point[] = [
    [-157.8, 21.3],
    [171.4, 7.1],
    [134.5, 7.5],
  ];
  const middle = middleOf(pacific);
  expect(Math.abs(middle)).toBeGreaterThan(160);
  const projection = projectionOf(middle, 800, 400);
  const xs = pacific.map((point) => projection([...point])?.[0] ?? 0);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(200);
});

test("one point, no point and the whole world all have a middle", () => {
  expect(middleOf([[30, 50]])).toBeCloseTo(30);
  expect(middleOf([])).toBe(10);
  const everywhere: Point[] = [-170, -100, -20, 60, 130].map((lon) => [lon, 0]);
  expect(middleOf(everywhere)).toBe(10);
});

test("a map of the whole world is turned so that its edge cuts no trip", () => {
  const everywhere: Point[] = [-157, -77, 0, 50, 116, 171].map((lon) => [lon, 0]);
  const middle = middleOf(everywhere, [
    [
      [171, 0],
      [-157, 0],
    ],
  ]);
  expect(middle).toBeCloseTo(63);
});

test("a view holds all its points and never leaves the drawing", () => {
  const points: Point[] = [
    [300, 100],
    [420, 160],
  ];
  const { k, x, y } = viewOf(points, 800, 400);
  for (const [px, py] of points) {
    expect(px * k + x).toBeGreaterThanOrEqual(0);
    expect(px * k + x).toBeLessThanOrEqual(800);
    expect(py * k + y).toBeGreaterThanOrEqual(0);
    expect(py * k + y).toBeLessThanOrEqual(400);
  }
  expect(x).toBeLessThanOrEqual(0);
  expect(800 * k + x).toBeGreaterThanOrEqual(800);
  expect(viewOf([], 800, 400)).toEqual({ k: 1, x: 0, y: 0 });
});

test("the slider says which stop is the newest, and does not make up a day", () => {
  const stops = stopsOf([
    trip("t1", { when: "" }, { start: null, when: "", lon: 7.4, lat: 46.9, place: "Bern" }),
  ]);
  const drawn = stops.map((stop) => ({ stop }));
  expect(wordsAt(0, drawn)).toBe("before the first stop");
  expect(wordsAt(1, drawn)).toBe("about 16 February 2023: A, Rome");
  expect(wordsAt(2, drawn)).toBe("all stops");
});

test("a long history plays no longer than a quarter of a minute, a short one slowly enough to follow", () => {
  expect(paceOf(2)).toBe(900);
  expect(paceOf(100) * 100).toBe(16_000);
});
