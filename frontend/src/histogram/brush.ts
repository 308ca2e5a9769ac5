/** The two ends that pick bins: a slider each for the keyboard and the finger, and a drag over the bars. */

import { button, html } from "../dom";
import type { Bin } from "../shapes";
import { dragOver } from "./drag";
import { between, type Pick, pickInWords, said } from "./pick";

/** Milliseconds without a further move after which the page follows the keyboard. */
const PAUSE = 250;

/** Picks bins of a drawing; `settle` is called with each pick that stands. */
export class Brush {
  readonly ends: HTMLElement;
  readonly words: HTMLElement;
  readonly #bins: readonly Bin[];
  readonly #bars: readonly SVGElement[];
  readonly #settle: (pick: Pick) => void;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #said = html("output", { class: "lg-said" });
  readonly #all = button("Show all days", "All days", () => this.#choose(0, this.#bins.length - 1));
  #pick: Pick;
  #wait = 0;

  constructor(bins: readonly Bin[], bars: readonly SVGElement[], first: Pick, settle: (pick: Pick) => void) {
    this.#bins = bins;
    this.#bars = bars;
    this.#pick = first;
    this.#settle = settle;
    this.#from = this.#slider("From", (at) => this.#move(at, Math.max(at, this.#pick.to)));
    this.#to = this.#slider("Until", (at) => this.#move(Math.min(at - 1, this.#pick.from), at - 1));
    this.ends = html(
      "div",
      { class: "lg-ends", role: "group", "aria-label": "Days shown" },
      this.#from,
      this.#to,
    );
    this.words = html("div", { class: "lg-play" }, this.#said, this.#all);
    this.#show(first);
  }

  /** Let a drag over the bars pick too. */
  follow(drawing: SVGSVGElement): void {
    dragOver(drawing, this.#bins.length, (a, b, done) => {
      if (done) this.#choose(a, b);
      else this.#show(between(a, b, this.#bins.length));
    });
  }

  /** A slider stands on the edge of a bin: `From` before it, `Until` behind it. */
  #slider(label: string, act: (at: number) => void): HTMLInputElement {
    const made = html("input", { type: "range", min: 0, max: this.#bins.length, "aria-label": label });
    made.addEventListener("input", () => act(Number(made.value)));
    return made;
  }

  #choose(a: number, b: number): void {
    this.#pick = between(a, b, this.#bins.length);
    this.#show(this.#pick);
    clearTimeout(this.#wait);
    this.#settle(this.#pick);
  }

  /** A slider tells every step on its way: the page follows when it rests. */
  #move(a: number, b: number): void {
    this.#pick = between(a, b, this.#bins.length);
    this.#show(this.#pick);
    clearTimeout(this.#wait);
    this.#wait = window.setTimeout(() => this.#settle(this.#pick), PAUSE);
  }

  #show({ from, to }: Pick): void {
    for (const [i, bar] of this.#bars.entries()) bar.classList.toggle("lg-out", i < from || i > to);
    this.#from.value = String(from);
    this.#to.value = String(to + 1);
    this.#from.setAttribute("aria-valuetext", said(this.#bins[from]?.start));
    this.#to.setAttribute("aria-valuetext", said(this.#bins[to]?.end));
    this.#said.textContent = pickInWords({ from, to }, this.#bins);
    this.#all.hidden = from === 0 && to === this.#bins.length - 1;
  }
}
