/** A status has one look everywhere: planned hollow, proposed dotted, ongoing half, happened filled, off struck. */

import { svg } from "./dom";
import type { Status } from "./shapes";

const OFF: ReadonlySet<string> = new Set(["postponed", "cancelled", "denied", "refused"]);

export type Look = "planned" | "proposed" | "ongoing" | "happened" | "off";

/** Return how a status looks; a status not known here looks planned, the look that claims least. */
export function lookOf(status: Status | string): Look {
  if (OFF.has(status)) return "off";
  return status === "happened" || status === "ongoing" || status === "proposed" ? status : "planned";
}

/** Return a round mark of a status around (0, 0), `r` pixels in radius. */
export function mark(status: Status | string, r: number): SVGGElement {
  const look = lookOf(status);
  const group = svg("g", { class: `lg-mark lg-${look}` }, svg("circle", { r }));
  if (look === "ongoing") group.append(svg("path", { d: `M0,${-r}A${r},${r} 0 0 0 0,${r}Z` }));
  if (look === "off") group.append(svg("line", { x1: -r - 2, x2: r + 2, y1: r + 2, y2: -r - 2 }));
  return group;
}
