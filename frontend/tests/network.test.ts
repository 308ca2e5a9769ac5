import { expect, test } from "vitest";
import { placeLabels, widthOf } from "../src/labels";
import { layOut, radiusOf } from "../src/network/layout";
import { nextOf } from "../src/roving";
import type { Network } from "../src/shapes";
import { lookOf } from "../src/status";

function network(size: number): Network {
  const nodes = Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    href: `/people/p${i}`,
    label: `Person ${i}`,
    kind: "person",
    country: "US",
    count: size - i,
  }));
  const edges = nodes.slice(1).map((node, i) => ({
    source: `p${Math.floor(i / 3)}`,
    target: node.id,
    count: 1,
    last: null,
    href: "/events",
  }));
  return { nodes, edges };
}

test("the same meetings give the same picture", () => {
  const [one, two] = [layOut(network(40), 800, 440), layOut(network(40), 800, 440)];
  expect(one.spots.map(({ x, y }) => [x, y])).toEqual(two.spots.map(({ x, y }) => [x, y]));
});

test("every party lies inside the box, the least met are left out and counted", () => {
  const web = layOut(network(120), 800, 440);
  expect([web.spots.length, web.left]).toEqual([90, 30]);
  for (const { x, y } of web.spots) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(800);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(440);
  }
  expect(
    web.threads.every(({ source, target }) => web.spots.includes(source) && web.spots.includes(target)),
  ).toBe(true);
});

test("one party alone stands in the middle", () => {
  const [spot] = layOut(network(1), 800, 440).spots;
  expect([spot?.x, spot?.y]).toEqual([400, 80]);
});

test("a party grows with its meetings, to a limit", () => {
  expect(radiusOf(1)).toBeLessThan(radiusOf(9));
  expect(radiusOf(10_000)).toBe(18);
});

test("no label covers another, and the heavier one goes first", () => {
  const label = (x: number, weight: number) => ({ x, y: 10, r: 5, text: "Moscow", weight });
  const placed = placeLabels([label(100, 1), label(104, 5), label(300, 1)], 400);
  expect(placed[0]?.label.weight).toBe(5);
  expect(placed.filter(({ anchor }) => anchor === "start").map(({ label: { x } }) => x)).toEqual([104, 300]);
  expect(placeLabels([label(398, 1)], 400)[0]?.anchor).toBe("end");
  expect(placeLabels([label(20, 1)], 20 + widthOf("Mo"))).toEqual([]);
});

test("arrows walk, Home and End jump, other keys do nothing", () => {
  expect([
    nextOf("ArrowRight", 0, 3),
    nextOf("ArrowLeft", 0, 3),
    nextOf("End", 0, 3),
    nextOf("Home", 2, 3),
  ]).toEqual([1, 0, 2, 0]);
  expect(nextOf("y", 1, 3)).toBeNull();
});

test("what did not come about is struck, and an unknown status claims nothing", () => {
  for (const status of ["postponed", "cancelled", "denied", "refused"]) expect(lookOf(status)).toBe("off");
  expect([lookOf("happened"), lookOf("ongoing"), lookOf("novel")]).toEqual([
    "happened",
    "ongoing",
    "planned",
  ]);
});

test("words do not lie over another mark where the other side is free", () => {
  const own = { x: 200, y: 10, r: 5, text: "Rome", weight: 2 };
  const other = { x: 225, y: 10, r: 5, text: "", weight: 1 };
  expect(placeLabels([own, other], 400)[0]?.anchor).toBe("end");
  const both = [own, other, { ...other, x: 175 }];
  expect(placeLabels(both, 400)[0]?.anchor).toBe("start");
  expect(placeLabels(both, 400, true).filter(({ label }) => label === own)).toEqual([]);
});
