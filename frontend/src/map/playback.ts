/** Trips in the order in which they happened: a button that plays them, a slider that goes to any stop. */

import { dayInWords } from "../days";
import { button, html } from "../dom";
import type { Drawn } from "./draw";

/** Moves the dot that travels: to which stop, and how much of the way (0 to 1) is done. */
type Travel = (one: Drawn, share: number) => void;

/** Milliseconds a stop is on its way: a long history plays in some 16 seconds, a short trip at a walking pace. */
export function paceOf(stops: number): number {
  return Math.max(40, Math.min(900, 16_000 / Math.max(1, stops)));
}

/** Return the words of the slider at a place: which stop is the newest shown. */
export function wordsAt(at: number, stops: readonly Pick<Drawn, "stop">[]): string {
  const newest = stops[at - 1]?.stop;
  if (!newest) return "before the first stop";
  if (at === stops.length) return "all stops";
  const when = newest.leg.when || (newest.day === null ? "day not known" : `about ${dayInWords(newest.day)}`);
  return `${when}: ${newest.trip.traveller}, ${newest.leg.place}`;
}

/** The bar under a map. */
export class Playback {
  readonly bar: HTMLElement;
  readonly #drawn: readonly Drawn[];
  readonly #travel: Travel;
  readonly #play = button("Play", "▶", () => (this.#began === null ? this.#resume() : this.#pause()));
  readonly #slider: HTMLInputElement;
  readonly #said = html("output", { class: "lg-said" });
  /** When the run would have left the first stop; null while it rests. */
  #began: number | null = null;

  constructor(drawn: readonly Drawn[], travel: Travel) {
    this.#drawn = drawn;
    // Who asked for less motion still sees stop after stop, without the dot between them.
    this.#travel = matchMedia("(prefers-reduced-motion: reduce)").matches ? () => {} : travel;
    this.#slider = html("input", {
      type: "range",
      min: 0,
      max: drawn.length,
      "aria-label": "Stops shown, in time",
    });
    this.#slider.addEventListener("input", () => {
      this.#pause();
      this.#goTo(Number(this.#slider.value));
    });
    const parts = [this.#play, this.#slider, this.#said];
    this.bar = html("div", { class: "lg-play", role: "group", "aria-label": "Playback" }, ...parts);
    this.#goTo(drawn.length);
  }

  #goTo(at: number): void {
    const words = wordsAt(at, this.#drawn);
    this.#slider.value = String(at);
    this.#slider.setAttribute("aria-valuetext", words);
    this.#said.textContent = words;
    for (const [i, { link, arc }] of this.#drawn.entries()) {
      for (const part of [link, arc]) {
        part?.classList.toggle("lg-later", i >= at);
        part?.classList.toggle("lg-now", i === at - 1 && at < this.#drawn.length);
      }
    }
  }

  #resume(): void {
    const at = Number(this.#slider.value) % this.#drawn.length;
    this.#began = performance.now() - at * paceOf(this.#drawn.length);
    this.#goTo(at);
    this.#label("Pause", "❚❚");
    requestAnimationFrame((now) => this.#step(now));
  }

  #pause(): void {
    this.#began = null;
    this.#label("Play", "▶");
  }

  #step(now: number): void {
    if (this.#began === null || !this.bar.isConnected) return;
    const run = (now - this.#began) / paceOf(this.#drawn.length);
    const at = Math.max(0, Math.min(this.#drawn.length, Math.floor(run)));
    if (at !== Number(this.#slider.value)) this.#goTo(at);
    const next = this.#drawn[at];
    if (next) this.#travel(next, run - at);
    if (at === this.#drawn.length) this.#pause();
    else requestAnimationFrame((later) => this.#step(later));
  }

  #label(words: string, sign: string): void {
    this.#play.textContent = sign;
    this.#play.setAttribute("aria-label", words);
    this.#play.title = words;
  }
}
