/** The bars of a histogram, and the years below them. */

import { dayOf, monthInWords } from "../days";
import { counted, svg } from "../dom";
import type { Bin } from "../shapes";
import { describe } from "../tip";

/** Pixels of the highest bar with the air above it, and of the years below. */
const HEIGHT = 72;
const AIR = 8;
const AXIS = 24;

/** Pixels that a year takes: nearer years are left out. */
const YEAR = 44;

/** Return the drawing of bins and its bars, in their order. The sliders say the same to a screen reader. */
export function drawBars(
  bins: readonly Bin[],
  unit: string,
  width: number,
): { drawing: SVGSVGElement; bars: SVGGElement[] } {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = width / bins.length;
  const bars = bins.map((bin, i) => drawBar(bin, titleOf(bin, unit), i * step, step, most));
  const box = { viewBox: `0 0 ${width} ${HEIGHT + AXIS}`, "aria-hidden": "true", class: "lg-histogram" };
  return { drawing: svg("svg", box, ...bars, ...drawYears(bins, step)), bars };
}

function drawBar(bin: Bin, title: string, x: number, step: number, most: number): SVGGElement {
  const height = bin.count === 0 ? 0 : Math.max(2, (bin.count / most) * (HEIGHT - AIR));
  const gap = Math.min(2, step / 4);
  const bar = svg("rect", { x: x + gap / 2, y: HEIGHT - height, width: step - gap, height });
  const grip = svg("rect", { class: "lg-grip", x, y: 0, width: step, height: HEIGHT });
  const made = svg("g", { class: "lg-bar" }, grip, bar);
  describe(made, [title, counted(bin.count, "event")]);
  return made;
}

/** Return what a bin is called: `2023`, or `May 2023`. */
export function titleOf(bin: Bin, unit: string): string {
  const day = dayOf(bin.start);
  return day === null || unit === "year" ? bin.start.slice(0, 4) : monthInWords(day);
}

function drawYears(bins: readonly Bin[], step: number): SVGElement[] {
  let last = -YEAR;
  return bins.flatMap((bin, i) => {
    const year = bin.start.slice(0, 4);
    if (bins[i - 1]?.start.slice(0, 4) === year || i * step - last < YEAR) return [];
    last = i * step;
    return [svg("text", { class: "lg-tick", x: last, y: HEIGHT + AXIS - 4 }, year)];
  });
}
