/** `legation-network`: who met whom, a line for a pair, thicker the more often. It stands still from the start. */

import type { ZoomTransform } from "d3-zoom";
import { counted, html, localHref, svg } from "../dom";
import type { Artist } from "../island";
import { placeLabels } from "../labels";
import type { Line } from "../list";
import { rove } from "../roving";
import type { Network } from "../shapes";
import { addTip, describe } from "../tip";
import { addZoom } from "../zoom";
import { layOut, type Spot, type Thread, type Web } from "./layout";

export const artist: Artist<Network> = { listed: "The meetings as a list", follows: true, draw, lines };

function draw(figure: HTMLElement, data: Network): void {
  const width = Math.max(280, figure.clientWidth);
  if (data.nodes.length > 0) {
    const web = layOut(data, width, Math.round(width * (width < 600 ? 1.1 : 0.6)));
    const height = Math.round(web.height);
    const { drawing, show } = drawWeb(web, width, height);
    const zoom = addZoom(drawing, { width, height, max: 12, show });
    figure.append(html("div", { class: "lg-stage" }, drawing, zoom));
    rove(drawing, "a.lg-node");
    light(drawing, web);
    addTip(figure);
    figure.append(...notes(web.left + (data.truncated ?? 0)));
  } else {
    figure.append(html("p", { class: "lg-note" }, "Nobody met anybody in this span of days."));
  }
}

function notes(left: number): HTMLElement[] {
  return left
    ? [html("p", { class: "lg-note" }, `${counted(left, "more party", "more parties")} not drawn.`)]
    : [];
}

function drawWeb(
  web: Web,
  width: number,
  height: number,
): { drawing: SVGSVGElement; show: (view: ZoomTransform) => void } {
  const threads = web.threads.map(drawThread);
  const nodes = web.spots.map(drawNode);
  const names = svg("g", { class: "lg-names" });
  const moved = svg("g", {}, ...threads);
  const words = `Network of ${counted(web.spots.length, "party", "parties")} and ${counted(threads.length, "tie")}`;
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": words },
    moved,
    svg("g", {}, ...nodes),
    names,
  );
  const show = (view: ZoomTransform): void => {
    moved.setAttribute("transform", view.toString());
    const seen = web.spots.map((spot) => ({ spot, x: view.applyX(spot.x), y: view.applyY(spot.y) }));
    for (const [i, { x, y }] of seen.entries())
      nodes[i]?.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
    names.replaceChildren(...wordsOf(seen, width));
  };
  return { drawing, show };
}

function drawThread({ tie, source, target }: Thread): SVGElement {
  const ends = { x1: source.x, y1: source.y, x2: target.x, y2: target.y };
  const link = svg("a", {
    class: "lg-thread",
    href: localHref(tie.href),
    tabindex: -1,
    "data-of": `${tie.source} ${tie.target}`,
  });
  link.append(
    svg("line", { ...ends, "stroke-width": Math.min(6, 0.75 + 0.5 * tie.count) }),
    svg("line", { ...ends, class: "lg-grip" }),
  );
  const last = tie.last ? `last ${tie.last}` : "";
  describe(link, [
    `${source.person.label} and ${target.person.label}`,
    `met ${counted(tie.count, "time")}`,
    last,
  ]);
  return link;
}

function drawNode({ person, r }: Spot): SVGElement {
  const link = svg("a", {
    class: `lg-node lg-kind-${person.kind}`,
    href: localHref(person.href),
    "data-id": person.id,
  });
  const shape =
    person.kind === "person"
      ? svg("circle", { r })
      : svg("rect", { x: -r, y: -r, width: 2 * r, height: 2 * r, rx: 2 });
  link.append(shape);
  describe(link, [person.label, person.country, counted(person.count, "meeting")]);
  return link;
}

function wordsOf(seen: readonly { spot: Spot; x: number; y: number }[], width: number): SVGTextElement[] {
  const labels = seen.map(({ spot, x, y }) => ({
    x,
    y,
    r: spot.r,
    text: spot.person.label,
    weight: spot.person.count,
  }));
  return placeLabels(labels, width).map(({ label, x, anchor }) =>
    svg(
      "text",
      { x: x.toFixed(1), y: (label.y + 4).toFixed(1), "text-anchor": anchor, "aria-hidden": "true" },
      label.text,
    ),
  );
}

/** Light up the ties of the party that is pointed at or focused. */
function light(drawing: SVGSVGElement, web: Web): void {
  const near = new Map<string, Set<string>>(web.spots.map(({ person }) => [person.id, new Set([person.id])]));
  for (const { tie } of web.threads) {
    near.get(tie.source)?.add(tie.target);
    near.get(tie.target)?.add(tie.source);
  }
  const only = (event: Event): void => {
    const id =
      event.target instanceof Element ? event.target.closest("[data-id]")?.getAttribute("data-id") : null;
    drawing.classList.toggle("lg-picking", Boolean(id));
    for (const part of drawing.querySelectorAll("[data-id], [data-of]")) {
      const of = part.getAttribute("data-of")?.split(" ");
      const lit = of ? of.includes(id ?? "") : near.get(id ?? "")?.has(part.getAttribute("data-id") ?? "");
      part.classList.toggle("lg-picked", Boolean(id) && Boolean(lit));
    }
  };
  for (const name of ["pointerover", "focusin", "pointerleave", "focusout"])
    drawing.addEventListener(name, only);
}

function lines({ nodes, edges }: Network): readonly Line[] {
  const label = new Map(nodes.map((node) => [node.id, node.label]));
  return edges.map(({ source, target, count, href }) => ({
    text: `${label.get(source) ?? source} and ${label.get(target) ?? target}: ${counted(count, "time")}`,
    href,
  }));
}
