/** What every island does: load its data, draw a figure before its own list, follow the page's range of days. */

import { html, localHref } from "./dom";
import { hasList, type Line, writeList } from "./list";
import { RANGE, type Range, rangeOf, withRange } from "./range";

/** How one kind of island turns its data into a figure and a list. */
export interface Artist<Data> {
  /** The words of the list's summary, such as `The trips as a list`. */
  readonly listed: string;
  /** Whether the data changes with the page's range; a histogram shows all days and does not. */
  readonly follows: boolean;
  draw(figure: HTMLElement, data: Data, host: HTMLElement): void;
  /** The same in lines, for the list behind the figure. */
  lines(data: Data): readonly Line[];
}

/** Start an island on its element; returns what stops it. */
export function start<Data>(host: HTMLElement, artist: Artist<Data>): () => void {
  const figure =
    host.querySelector<HTMLElement>(":scope > .lg-figure") ?? html("div", { class: "lg-figure" });
  host.prepend(figure);
  let going = new AbortController();
  let shown = "";
  let drawn: Data | null = null;
  const paint = (data: Data): void => {
    drawn = data;
    figure.replaceChildren();
    artist.draw(figure, data, host);
    host.dataset.ready = "true";
  };
  const show = (src: string): void => {
    const again = shown !== "";
    if (shown === src) return;
    shown = src;
    going.abort();
    going = new AbortController();
    load(src, going.signal).then(
      (data) => {
        if (data === null) return;
        paint(data as Data);
        if (again || !hasList(host)) writeList(host, artist.listed, artist.lines(data as Data));
      },
      () => giveUp(figure),
    );
  };
  const follow = (event: CustomEvent<Range>): void => show(withRange(srcOf(host), event.detail));
  if (artist.follows) document.addEventListener(RANGE, follow);
  show(artist.follows ? srcOf(host) : withRange(srcOf(host), { since: null, until: null }));
  const unwatch = watchWidth(figure, () => drawn && paint(drawn));
  return () => {
    going.abort();
    unwatch();
    document.removeEventListener(RANGE, follow);
  };
}

function srcOf(host: HTMLElement): string {
  return withRange(localHref(host.getAttribute("src") ?? "") ?? "", rangeOf(host.getAttribute("src") ?? ""));
}

/** Draw anew when the figure has another width, so that words keep their size. */
function watchWidth(figure: HTMLElement, redraw: () => void): () => void {
  let width = figure.clientWidth;
  const observer = new ResizeObserver(() => {
    if (Math.abs(figure.clientWidth - width) < 8) return;
    width = figure.clientWidth;
    redraw();
  });
  observer.observe(figure);
  return () => observer.disconnect();
}

async function load(src: string, signal: AbortSignal): Promise<unknown> {
  try {
    const answer = await fetch(src, { signal, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return await answer.json();
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** A figure that cannot be drawn says so; the list below it is still there. */
function giveUp(figure: HTMLElement): void {
  const words = "This figure could not be drawn. Everything in it is in the lists.";
  figure.replaceChildren(html("p", { class: "lg-note", role: "status" }, words));
}
