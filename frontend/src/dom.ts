/** Elements by name. Text only ever enters as text nodes, so nothing that a page says can become markup. */

const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Return an SVG element with attributes (null: left out) and children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Return an HTML element with attributes (null: left out) and children. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** Return a button with a label for all and what it does. */
export function button(label: string, text: string, act: () => void): HTMLButtonElement {
  const made = html("button", { type: "button", "aria-label": label, title: label }, text);
  made.addEventListener("click", act);
  return made;
}

/** Return an address if it stays on this site, else null: a link may come from data. */
export function localHref(href: string): string | null {
  return /^\/(?![/\\])/.test(href) ? href : null;
}

/** Return a number of things in words: `1 stop`, `3 stops`. */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

function fill<E extends Element>(made: E, attributes: Attributes, children: (Node | string)[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}
