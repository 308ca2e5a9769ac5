/** One key, one deed: a control that names its key (`data-key="y"`) is pressed by it; `/` goes to the search. */

const TYPED = "input, textarea, select, [contenteditable='true']";

/** Return whether a key press is a shortcut at all: not while typing, not with a modifier, not a held-down key. */
export function isShortcut(event: KeyboardEvent, target: EventTarget | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.key.length !== 1) return false;
  return !(target instanceof Element && target.closest(TYPED));
}

/** Press the control of a page that a key belongs to. */
export function listenToKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (!isShortcut(event, event.target)) return;
    if (event.key === "/") return focusSearch(page, event);
    const key = CSS.escape(event.key.toLowerCase());
    page.querySelector<HTMLElement>(`[data-key="${key}"]:not(:disabled)`)?.click();
  });
}

function focusSearch(page: Document, event: KeyboardEvent): void {
  const box = page.querySelector<HTMLInputElement>("input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}
