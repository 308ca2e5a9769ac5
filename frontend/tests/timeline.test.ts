import { expect, test } from "vitest";
import { widthOf } from "../src/labels";
import type { Item } from "../src/shapes";
import { barOf, DOT, isDot, spanOf } from "../src/timeline/bars";
import { pack } from "../src/timeline/pack";

const ITEM: Item = {
  id: "e1",
  href: "/events/e1",
  lane: "CN",
  kind: "visit",
  status: "happened",
  label: "A visits B",
  start: "1970-01-11",
  end: "1970-01-20",
  precision: "days",
  soft: false,
  when: "11 to 20 January 1970",
};
const TEN = (day: number): number => day * 10;

function item(change: Partial<Item>): Item {
  return { ...ITEM, ...change };
}

test("a bar runs from the morning of its first day to the evening of its last", () => {
  expect(barOf(ITEM, TEN)).toMatchObject({ left: 100, right: 200, softLeft: false, softRight: false });
});

test("a vague interval has soft ends and is never drawn as one day", () => {
  const bar = barOf(item({ soft: true }), (day) => day / 10);
  expect(bar).toMatchObject({ softLeft: true, softRight: true });
  expect(bar && bar.right - bar.left).toBeGreaterThanOrEqual(2 * DOT);
  expect(bar && isDot(bar)).toBe(false);
});

test("an event whose start is not known fades in to its end; without any day it is not drawn", () => {
  expect(barOf(item({ start: null }), TEN)).toMatchObject({ right: 200, softLeft: true, softRight: false });
  expect(barOf(item({ start: null, end: null }), TEN)).toBeNull();
});

test("one day is a round mark around its middle", () => {
  const bar = barOf(item({ end: null }), (day) => day);
  expect(bar && isDot(bar)).toBe(true);
  expect(bar && (bar.left + bar.right) / 2).toBeCloseTo(10.5);
});

test("the days shown hold every event with a margin, and nothing gives no days", () => {
  const [first, last] = spanOf([ITEM, item({ start: "1970-04-11", end: null })]) ?? [0, 0];
  expect(first).toBeLessThan(10);
  expect(last).toBeGreaterThan(101);
  expect(spanOf([item({ start: null, end: null })])).toBeNull();
});

test("no bar covers another, and no words lie under a bar", () => {
  const bars = Array.from({ length: 60 }, (_, i) => {
    const left = ((i * 37) % 61) * 9;
    return { item: ITEM, left, right: left + 10 + (i % 4) * 8, softLeft: false, softRight: false };
  });
  const { packed, left } = pack(bars, 9);
  expect(packed.length + left).toBe(60);
  for (const a of packed) {
    const end = a.bar.right + (a.words ? 6 + widthOf(ITEM.label) : 0);
    const covered = packed.filter((b) => b.row === a.row && b.bar.left > a.bar.left && b.bar.left < end);
    expect(covered).toEqual([]);
  }
});

test("what finds no room is counted", () => {
  const bar = { item: ITEM, left: 0, right: 10, softLeft: false, softRight: false };
  expect(pack([bar, bar, bar], 2)).toMatchObject({ rows: 2, left: 1 });
  expect(pack([])).toEqual({ packed: [], rows: 1, left: 0 });
});
