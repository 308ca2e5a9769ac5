/** `legation-histogram`: events a month or a year, brushed by mouse, touch and keyboard; the page follows. */

import { counted, html } from "../dom";
import type { Artist } from "../island";
import type { Line } from "../list";
import { rangeOf, withRange } from "../range";
import type { Histogram } from "../shapes";
import { addTip } from "../tip";
import { applyRange } from "./apply";
import { drawBars, titleOf } from "./bars";
import { Brush } from "./brush";
import { pickOfRange, rangeOfPick } from "./pick";

export const artist: Artist<Histogram> = {
  listed: "The counts as a list",
  follows: false,
  draw,
  lines,
};

function draw(figure: HTMLElement, { unit, bins }: Histogram, host: HTMLElement): void {
  if (bins.length === 0) {
    figure.append(html("p", { class: "lg-note" }, "No dated events here."));
    return;
  }
  const { drawing, bars } = drawBars(bins, unit, Math.max(280, figure.clientWidth));
  const target = host.getAttribute("target");
  const first = pickOfRange(rangeOf(location.href), bins);
  const brush = new Brush(bins, bars, first, (pick) => void applyRange(rangeOfPick(pick, bins), target));
  brush.follow(drawing);
  figure.append(html("div", { class: "lg-stage" }, drawing, brush.ends), brush.words);
  addTip(figure);
}

function lines({ unit, bins }: Histogram): readonly Line[] {
  const some = bins.filter((bin) => bin.count > 0);
  return some.map((bin) => ({
    text: `${titleOf(bin, unit)}: ${counted(bin.count, "event")}`,
    href: withRange(location.href, { since: bin.start, until: bin.end }),
  }));
}
