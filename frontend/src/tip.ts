/** One tooltip a figure: what the pointer or the focus is on, in a few lines. Links keep the same words for readers. */

import { html } from "./dom";

/** Where a mark keeps its lines. */
const LINES = new WeakMap<Element, readonly string[]>();

/** Give a mark its lines, and the same words as its accessible name. */
export function describe(mark: Element, lines: readonly string[]): void {
  const said = lines.filter(Boolean);
  LINES.set(mark, said);
  mark.setAttribute("aria-label", said.join(", "));
}

/** Show the lines of whichever described mark of the figure is pointed at or focused. */
export function addTip(figure: HTMLElement): void {
  const box = html("div", { class: "lg-tip", "aria-hidden": "true", hidden: "" });
  figure.append(box);
  const show = (event: Event): void => {
    const mark = marked(event.target);
    box.hidden = mark === null;
    if (mark) place(box, mark, figure);
  };
  for (const name of ["pointerover", "focusin"]) figure.addEventListener(name, show);
  for (const name of ["pointerleave", "focusout"]) figure.addEventListener(name, () => (box.hidden = true));
}

function marked(target: EventTarget | null): Element | null {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
    if (LINES.has(at)) return at;
  return null;
}

function place(box: HTMLElement, mark: Element, figure: HTMLElement): void {
  const [first = "", ...rest] = LINES.get(mark) ?? [];
  box.replaceChildren(html("strong", {}, first), ...rest.map((line) => html("span", {}, line)));
  const at = mark.getBoundingClientRect();
  const whole = figure.getBoundingClientRect();
  const left = at.left + at.width / 2 - whole.left - box.offsetWidth / 2;
  const above = at.top - whole.top - box.offsetHeight - 8;
  box.style.left = `${Math.max(4, Math.min(left, whole.width - box.offsetWidth - 4))}px`;
  box.style.top = `${above > 0 ? above : at.bottom - whole.top + 8}px`;
}
