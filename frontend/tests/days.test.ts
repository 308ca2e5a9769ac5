import { expect, test } from "vitest";
import { dateOf, dayInWords, dayOf, isoOf, monthInWords, tickInWords } from "../src/days";

test("a day is the same day in and out, leap days and old days too", () => {
  for (const iso of ["2024-02-29", "1969-12-31", "1945-02-04", "2026-01-01"])
    expect(isoOf(dayOf(iso) ?? 0)).toBe(iso);
});

test("what is no day stays missing", () => {
  for (const iso of [null, undefined, "", "2024", "2024-13-01", "soon"]) expect(dayOf(iso)).toBeNull();
});

test("days in words never shift with the time zone", () => {
  const day = dayOf("2024-01-01") ?? 0;
  expect(dayInWords(day)).toBe("1 January 2024");
  expect(monthInWords(day)).toBe("January 2024");
});

test("a tick names the least that tells it from its neighbours", () => {
  const words = (iso: string): string => tickInWords(dateOf(dayOf(iso) ?? 0));
  expect([words("2024-01-01"), words("2024-05-01"), words("2024-05-08")]).toEqual(["2024", "May", "8 May"]);
});
