/** What the marks of a figure mean: only the statuses that it shows. */

import { html, svg } from "./dom";
import type { Status } from "./shapes";
import { lookOf, mark } from "./status";

/** The five looks, in the order from idea to deed, with the statuses that share one. */
const WORDS = [
  ["happened", "happened"],
  ["ongoing", "ongoing"],
  ["planned", "planned"],
  ["proposed", "proposed"],
  ["cancelled", "called off, denied or refused"],
] as const;

/** Return the legend of a figure that shows these statuses. */
export function legend(shown: readonly Status[]): HTMLElement {
  const looks = new Set(shown.map(lookOf));
  const entries = WORDS.filter(([status]) => looks.has(lookOf(status))).map(([status, words]) => {
    const sample = svg(
      "svg",
      { viewBox: "-9 -9 18 18", width: 16, height: 16, "aria-hidden": "true" },
      mark(status, 5),
    );
    return html("li", {}, sample, words);
  });
  return html("ul", { class: "lg-legend", "aria-label": "Marks" }, ...entries);
}
