import { expect, test } from "vitest";
import { localHref } from "../src/dom";
import { between, pickInWords, pickOfRange, rangeOfPick } from "../src/histogram/pick";
import { rangeOf, withRange } from "../src/range";
import type { Bin } from "../src/shapes";

const SITE = "http://ledger.test/events?kind=visit&page=3";
const BINS: Bin[] = [
  { start: "2023-01-01", end: "2023-01-31", count: 4 },
  { start: "2023-02-01", end: "2023-02-28", count: 0 },
  { start: "2023-03-01", end: "2023-03-31", count: 1 },
];

test("a range goes into the query, keeps the other filters and leaves the page number", () => {
  const address = withRange(SITE, { since: "2023-01-01", until: null }, SITE);
  expect(address).toBe("/events?kind=visit&since=2023-01-01");
  expect(rangeOf(address, SITE)).toEqual({ since: "2023-01-01", until: null });
  expect(withRange(address, { since: null, until: null }, SITE)).toBe("/events?kind=visit");
});

test("only addresses of this site are links", () => {
  expect(localHref("/events/e1?x=1")).toBe("/events/e1?x=1");
  for (const href of ["//evil.test", "/\\evil.test", "javascript:alert(1)", "https://evil.test/", ""]) {
    expect(localHref(href)).toBeNull();
  }
});

test("a pick is a range of days and a range is a pick", () => {
  const pick = between(2, 1, BINS.length);
  const range = rangeOfPick(pick, BINS);
  expect(range).toEqual({ since: "2023-02-01", until: null });
  expect(pickOfRange(range, BINS)).toEqual(pick);
});

test("a pick of everything is no limit, and a range outside the bins picks the nearest", () => {
  expect(rangeOfPick({ from: 0, to: 2 }, BINS)).toEqual({ since: null, until: null });
  expect(pickOfRange({ since: "2030-01-01", until: null }, BINS)).toEqual({ from: 2, to: 2 });
  expect(pickOfRange({ since: null, until: "1999-01-01" }, BINS)).toEqual({ from: 0, to: 0 });
});

test("a pick says its days and how many events they hold", () => {
  expect(pickInWords({ from: 0, to: 1 }, BINS)).toBe("1 January 2023 to 28 February 2023: 4 events");
  expect(pickInWords({ from: 2, to: 2 }, BINS)).toBe("1 March 2023 to 31 March 2023: 1 event");
});
