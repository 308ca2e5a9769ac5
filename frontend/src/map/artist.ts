/** `legation-map`: trips as great-circle arcs on the world, played back in time. */

import { geoInterpolate } from "d3-geo";
import { type ZoomTransform, zoomIdentity } from "d3-zoom";
import { counted, html, svg } from "../dom";
import type { Artist } from "../island";
import { legend } from "../legend";
import type { Line } from "../list";
import { rove } from "../roving";
import type { Trips } from "../shapes";
import { addTip } from "../tip";
import { addZoom } from "../zoom";
import { type Drawn, drawChart } from "./draw";
import { type Hop, middleOf, projectionOf, viewOf } from "./frame";
import { Playback } from "./playback";
import { type Stop, stopsOf } from "./stops";
import { drawWorld } from "./world";

export const artist: Artist<Trips> = { listed: "The trips as a list", follows: true, draw, lines };

function draw(figure: HTMLElement, data: Trips): void {
  const stops = stopsOf(data.trips);
  const width = Math.max(300, figure.clientWidth);
  const height = Math.round(width * (width < 600 ? 0.62 : 0.42));
  const hops = stops.flatMap((stop): Hop[] => (stop.from ? [[stop.from, stop.at]] : []));
  const middle = middleOf(
    stops.map((stop) => stop.at),
    hops,
  );
  const projection = projectionOf(middle, width, height);
  const chart = drawChart(stops, projection, width, height);
  const runner = svg("circle", { class: "lg-runner", r: 4, visibility: "hidden" });
  chart.drawing.append(runner);
  chart.drawing.setAttribute("aria-label", `Map of ${counted(stops.length, "stop")}`);
  let view: ZoomTransform = zoomIdentity;
  const zoom = addZoom(chart.drawing, {
    width,
    height,
    max: 24,
    first: viewOf(
      chart.drawn.map((one) => one.at),
      width,
      height,
    ),
    show: (next) => {
      view = next;
      chart.show(next);
    },
  });
  const travel = (one: Drawn, share: number): void =>
    run(runner, one.stop, share, (at) => view.apply(projection(at) ?? [0, 0]));
  figure.append(html("div", { class: "lg-stage" }, chart.drawing, zoom));
  if (stops.length > 1) figure.append(new Playback(chart.drawn, travel).bar);
  figure.append(legend(stops.map((stop) => stop.leg.status)), ...notes(data));
  light(chart.drawing);
  rove(chart.drawing, "a.lg-stop");
  addTip(figure);
  void drawWorld(chart.land, projection).then(() => performance.mark("legation:map"));
}

/** Move the dot along the arc to a stop. */
function run(
  dot: SVGCircleElement,
  stop: Stop,
  share: number,
  pixel: (at: [number, number]) => [number, number],
): void {
  dot.setAttribute("visibility", stop.from && share < 0.97 ? "visible" : "hidden");
  if (!stop.from) return;
  const [x, y] = pixel(geoInterpolate([...stop.from], [...stop.at])(share));
  dot.setAttribute("cx", x.toFixed(1));
  dot.setAttribute("cy", y.toFixed(1));
}

/** Light up all of a trip when a part of it is pointed at or focused. */
function light(drawing: SVGSVGElement): void {
  const only = (event: Event): void => {
    const at = event.target instanceof Element ? event.target.closest("[data-trip]") : null;
    const trip = at?.getAttribute("data-trip") ?? null;
    drawing.classList.toggle("lg-picking", trip !== null);
    for (const part of drawing.querySelectorAll("[data-trip]")) {
      part.classList.toggle("lg-picked", trip !== null && part.getAttribute("data-trip") === trip);
    }
  };
  for (const name of ["pointerover", "focusin", "pointerleave", "focusout"])
    drawing.addEventListener(name, only);
}

function notes({ trips, unplaced, truncated }: Trips): HTMLElement[] {
  const said: string[] = [];
  if (trips.length === 0) said.push("No trips in this span of days.");
  if (unplaced) said.push(`${counted(unplaced, "stop")} not on the map: the place is not known.`);
  if (truncated) said.push(`${counted(truncated, "more trip")} not shown; narrow the days or the filters.`);
  return said.map((text) => html("p", { class: "lg-note" }, text));
}

function lines({ trips }: Trips): readonly Line[] {
  return trips.map((trip) => {
    const legs = trip.legs.map((leg) => (leg.when ? `${leg.place} (${leg.when})` : leg.place));
    return { text: `${trip.traveller}: ${legs.join(", ")} (${trip.status})`, href: trip.href };
  });
}
