/** Many marks, one tab stop: arrows move between them, Home and End jump, as the ARIA practices ask of a composite. */

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Return the place that a key leads to from `at` among `length` marks, or null where the key says nothing. */
export function nextOf(key: string, at: number, length: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  const step = STEP[key];
  return step === undefined ? null : Math.max(0, Math.min(length - 1, at + step));
}

/** Let the arrows move the focus among the elements of `root` that match; call what returns after drawing them anew. */
export function rove(root: Element, selector: string): () => void {
  const marks = (): SVGElement[] => [...root.querySelectorAll<SVGElement>(selector)];
  const settle = (): void => {
    for (const [at, mark] of marks().entries()) mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
  };
  settle();
  root.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = marks();
    const at = all.indexOf(document.activeElement as SVGElement);
    const to = at < 0 ? null : nextOf(event.key, at, all.length);
    if (to === null) return;
    event.preventDefault();
    all[at]?.setAttribute("tabindex", "-1");
    all[to]?.setAttribute("tabindex", "0");
    all[to]?.focus();
  });
  return settle;
}
