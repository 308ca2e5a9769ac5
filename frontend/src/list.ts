/** The list behind a figure: the server's own while it fits the figure, else one with the same lines as the figure. */

import { html, localHref } from "./dom";

/** A line of a list. */
export interface Line {
  readonly text: string;
  readonly href: string;
}

const OWN = ":scope > .lg-list";

/** Return whether an element has a list, its own or one written before. */
export function hasList(host: HTMLElement): boolean {
  return [...host.children].some((child) => !child.classList.contains("lg-figure"));
}

/** Write the list anew, folded where it only repeats the figure; it stays open if a reader opened it. */
export function writeList(host: HTMLElement, words: string, lines: readonly Line[]): void {
  const open = host.querySelector<HTMLDetailsElement>(OWN)?.open ?? hasList(host);
  for (const child of [...host.children]) if (!child.classList.contains("lg-figure")) child.remove();
  if (lines.length === 0) return;
  const items = lines.map(({ text, href }) => html("li", {}, html("a", { href: localHref(href) }, text)));
  const list = html("details", { class: "lg-list" }, html("summary", {}, words), html("ol", {}, ...items));
  list.open = open;
  host.append(list);
}
