/** What a pick does to the page: the address, the listed results, and every other island. */

import { htmx } from "../htmx";
import { type Range, tellRange, withRange } from "../range";

/** Put the range into the address, load the results of that address into `target`, then tell the islands. */
export async function applyRange(range: Range, target: string | null): Promise<void> {
  const address = withRange(location.href, range);
  history.replaceState(history.state, "", address);
  keepInForms(range);
  if (target && document.querySelector(target)) {
    await (await htmx()).ajax("get", address, { target, select: target, swap: "outerHTML" });
  }
  tellRange(range);
}

/** A form that carries the days sends the new ones with its next question. */
function keepInForms({ since, until }: Range): void {
  const values = { since: since ?? "", until: until ?? "" };
  for (const [name, value] of Object.entries(values)) {
    for (const field of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
      field.value = value;
  }
}
