/** The span of days that the whole page looks at: kept in the address as `since` and `until`, told by an event. */

/** Both ends are inclusive ISO days; null where open. */
export interface Range {
  readonly since: string | null;
  readonly until: string | null;
}

export const RANGE = "legation:range";

declare global {
  interface DocumentEventMap {
    "legation:range": CustomEvent<Range>;
  }
}

/** Return an address with the range in its query; an open end leaves the query, as does the page number. */
export function withRange(address: string, range: Range, base: string = location.href): string {
  const url = new URL(address, base);
  for (const [name, value] of Object.entries({
    since: range.since,
    until: range.until,
    page: null,
    after: null,
  })) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/** Return the range that an address asks for. */
export function rangeOf(address: string, base: string = location.href): Range {
  const query = new URL(address, base).searchParams;
  return { since: query.get("since"), until: query.get("until") };
}

/** Tell every island of the page. */
export function tellRange(range: Range): void {
  document.dispatchEvent(new CustomEvent<Range>(RANGE, { detail: range }));
}
