/** A map of stops: land, arcs, marks and names, redrawn in place as the view moves. */

import { type GeoPath, type GeoProjection, geoPath } from "d3-geo";
import type { ZoomTransform } from "d3-zoom";
import { localHref, svg } from "../dom";
import { type Label, placeLabels } from "../labels";
import { lookOf, mark } from "../status";
import { describe } from "../tip";
import { type Point, petal, placesOf, type Stop } from "./stops";

/** A stop as it stands on the map; `arc` leads to it from the stop before. */
export interface Drawn {
  readonly stop: Stop;
  readonly link: SVGAElement;
  readonly arc: SVGAElement | null;
  readonly at: Point;
  readonly shift: Point;
}

export interface Chart {
  readonly drawing: SVGSVGElement;
  readonly land: SVGGElement;
  readonly drawn: readonly Drawn[];
  /** Moves everything into a view; marks and words keep their size. */
  readonly show: (view: ZoomTransform) => void;
}

const RADIUS = 5;

/** Return the map of some stops under a projection. */
export function drawChart(
  stops: readonly Stop[],
  projection: GeoProjection,
  width: number,
  height: number,
): Chart {
  const [land, arcs, marks, names] = [svg("g"), svg("g"), svg("g"), svg("g", { class: "lg-names" })];
  const moved = svg("g", {}, land, arcs);
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group" }, moved, marks, names);
  const path = geoPath(projection).digits(1);
  const places = placesOf(stops);
  const drawn = places.flatMap((place) => place.map((stop, i) => drawStop(stop, petal(i), projection, path)));
  drawn.sort((a, b) => stops.indexOf(a.stop) - stops.indexOf(b.stop));
  for (const { link, arc } of drawn) {
    marks.append(link);
    if (arc) arcs.append(arc);
  }
  const labels = places.map((place) => labelOf(place, projection));
  const show = (view: ZoomTransform): void => {
    moved.setAttribute("transform", view.toString());
    for (const one of drawn) moveTo(one.link, view, one.at, one.shift);
    names.replaceChildren(...wordsIn(view, labels, width));
  };
  return { drawing, land, drawn, show };
}

function drawStop(stop: Stop, shift: Point, projection: GeoProjection, path: GeoPath): Drawn {
  const href = localHref(stop.trip.href);
  const link = svg("a", { href, class: "lg-stop", "data-trip": stop.trip.id }, mark(stop.leg.status, RADIUS));
  describe(link, linesOf(stop));
  return { stop, link, arc: drawArc(stop, href, path), at: projection([...stop.at]) ?? [0, 0], shift };
}

function drawArc(stop: Stop, href: string | null, path: GeoPath): SVGAElement | null {
  if (!stop.from) return null;
  const d = path({ type: "LineString", coordinates: [[...stop.from], [...stop.at]] });
  const look = `lg-arc lg-${lookOf(stop.leg.status)}${stop.skips ? " lg-skips" : ""}`;
  const arc = svg("a", { href, tabindex: -1, "data-trip": stop.trip.id }, svg("path", { class: look, d }));
  arc.append(svg("path", { class: "lg-grip", d }));
  describe(arc, linesOf(stop));
  return arc;
}

/** Return what a stop says of itself, line by line. */
export function linesOf({ trip, leg }: Stop): string[] {
  const when = leg.when || "day not known";
  return [
    leg.place,
    trip.traveller,
    `${when}, ${leg.status}`,
    leg.met.length ? `met ${leg.met.join(", ")}` : "",
    leg.of === "state" ? "where in the state is not known" : "",
  ];
}

function labelOf(place: readonly Stop[], projection: GeoProjection): Label {
  const [first] = place;
  const [x, y] = (first && projection([...first.at])) ?? [0, 0];
  const r = RADIUS + 7 * Math.sqrt(place.length - 1);
  return { x, y, r, text: first ? townOf(first.leg.place) : "", weight: place.length };
}

/** Return a place without its state, which the map shows. */
function townOf(place: string): string {
  return place.split(",")[0] ?? place;
}

function moveTo(link: SVGAElement, view: ZoomTransform, at: Point, shift: Point): void {
  const [x, y] = view.apply([at[0], at[1]]);
  link.setAttribute("transform", `translate(${(x + shift[0]).toFixed(1)},${(y + shift[1]).toFixed(1)})`);
}

function wordsIn(view: ZoomTransform, labels: readonly Label[], width: number): SVGTextElement[] {
  const seen = labels.map((label) => ({ ...label, x: view.applyX(label.x), y: view.applyY(label.y) }));
  return placeLabels(seen, width, true).map(({ label, x, anchor }) =>
    svg(
      "text",
      { x: x.toFixed(1), y: (label.y + 4).toFixed(1), "text-anchor": anchor, "aria-hidden": "true" },
      label.text,
    ),
  );
}
