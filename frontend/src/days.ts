/** Days as whole numbers since 1970-01-01 (UTC), so that no time zone moves a date. */

const DAY = 86_400_000;
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Return the day number of an ISO day, or null where it is missing or no date. */
export function dayOf(iso: string | null | undefined): number | null {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** Return a day number as an ISO day. */
export function isoOf(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Return a day number as a `Date` at midnight UTC, for the ticks of d3-time. */
export function dateOf(day: number): Date {
  return new Date(Math.round(day) * DAY);
}

/** Return a day in words: `6 January 2024`. */
export function dayInWords(day: number): string {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${monthInWords(day)}`;
}

/** Return a day's month in words: `January 2024`. */
export function monthInWords(day: number): string {
  const date = dateOf(day);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Return the words under a tick: the year in January, else the month, else the day with its month. */
export function tickInWords(date: Date): string {
  const month = (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3);
  if (date.getUTCDate() !== 1) return `${date.getUTCDate()} ${month}`;
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
}
