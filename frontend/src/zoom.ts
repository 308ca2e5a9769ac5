/** Zoom and pan of a drawing: buttons, drag, two fingers, and the wheel with Ctrl, so that a page still scrolls past it. */

import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { button, html } from "./dom";
import type { View } from "./map/frame";

export interface Zoomable {
  readonly width: number;
  readonly height: number;
  readonly max: number;
  /** Called with every new view. */
  readonly show: (view: ZoomTransform) => void;
  readonly first?: View;
}

/** Make a drawing zoomable and return its buttons. */
export function addZoom(drawing: SVGSVGElement, { width, height, max, show, first }: Zoomable): HTMLElement {
  const whole: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  const zoomed = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, max])
    .extent(whole)
    .translateExtent(whole)
    .filter(wanted)
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => show(event.transform));
  const on = select(drawing).call(zoomed).on("dblclick.zoom", null);
  drawing.style.touchAction = "pan-x pan-y";
  const start = first ? zoomIdentity.translate(first.x, first.y).scale(first.k) : zoomIdentity;
  on.call(zoomed.transform, start);
  return html(
    "div",
    { class: "lg-zoom", role: "group", "aria-label": "Zoom" },
    button("Zoom in", "+", () => on.call(zoomed.scaleBy, 1.6)),
    button("Zoom out", "−", () => on.call(zoomed.scaleBy, 1 / 1.6)),
    button("Show all again", "⟲", () => on.call(zoomed.transform, start)),
  );
}

function wanted(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return !("touches" in event) || (event as TouchEvent).touches.length > 1;
}
