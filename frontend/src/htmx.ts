/** htmx, fetched when a page first needs it. Its settings stand in the page's own `htmx-config`. */

type Htmx = typeof import("htmx.org")["default"];

/** Return htmx. */
export async function htmx(): Promise<Htmx> {
  return (await import("htmx.org")).default;
}
