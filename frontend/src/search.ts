/** Search while typing: on the page of results in place, on every other page in a panel under the box. */

import { html } from "./dom";
import { htmx } from "./htmx";

const PANEL = "lg-found";

/** Let the search box of a page answer while it is typed in, from its first focus on. */
export function searchAsTyped(page: Document): void {
  const box = page.querySelector<HTMLInputElement>("form[role=search] input[type=search]");
  box?.addEventListener("focus", () => void prepare(box), { once: true });
}

/** Hand the box over to htmx: it waits for a pause, drops answers that come too late, and swaps the results in. */
async function prepare(box: HTMLInputElement): Promise<void> {
  const form = box.form;
  if (!form) return;
  const there = location.pathname === "/search" && document.querySelector("#results");
  const ways = {
    "hx-get": form.getAttribute("action") ?? "/search",
    "hx-include": "closest form",
    "hx-trigger": "input changed delay:200ms",
    "hx-sync": "this:replace",
    "hx-select": there ? "#results" : "#results > *",
    "hx-target": there ? "#results" : `#${PANEL}`,
    "hx-swap": there ? "outerHTML" : "innerHTML",
    "hx-replace-url": String(Boolean(there)),
  };
  for (const [name, value] of Object.entries(ways)) box.setAttribute(name, value);
  if (!there) form.append(panelOf(box, form));
  (await htmx()).process(box);
}

/** The panel closes with Escape and when the focus leaves; the arrow down goes into it. */
function panelOf(box: HTMLInputElement, form: HTMLFormElement): HTMLElement {
  const panel = html("div", { id: PANEL, role: "region", "aria-label": "Found so far", hidden: "" });
  panel.addEventListener("htmx:afterSwap", () => (panel.hidden = box.value.trim() === ""));
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && event.target === box) {
      event.preventDefault();
      panel.querySelector<HTMLElement>("a")?.focus();
    }
    if (event.key !== "Escape") return;
    panel.hidden = true;
    box.focus();
  });
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) panel.hidden = true;
  });
  return panel;
}
