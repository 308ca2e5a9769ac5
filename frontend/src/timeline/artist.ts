/** `legation-timeline`: events in lanes, zoomed along the days; what has no day is counted beside it. */

import type { ZoomTransform } from "d3-zoom";
import { counted, html, svg } from "../dom";
import type { Artist } from "../island";
import { legend } from "../legend";
import type { Line } from "../list";
import { rove } from "../roving";
import type { Lanes } from "../shapes";
import { addTip } from "../tip";
import { addZoom } from "../zoom";
import { spanOf } from "./bars";
import { fades } from "./fades";
import { drawLanes, frameOf } from "./lanes";

export const artist: Artist<Lanes> = { listed: "The events as a list", follows: true, draw, lines };

function draw(figure: HTMLElement, data: Lanes): void {
  const days = spanOf(data.items);
  const width = Math.max(280, figure.clientWidth);
  if (days) {
    const layer = svg("g");
    const words = `Timeline of ${counted(data.items.length, "event")} in ${counted(data.lanes.length, "lane")}`;
    const drawing = svg("svg", { role: "group", "aria-label": words }, fades(), layer);
    const settle = rove(drawing, "a.lg-item");
    const show = (view: ZoomTransform): void => {
      const { parts, height } = drawLanes(
        data,
        days,
        frameOf(days, width, (x) => view.applyX(x)),
      );
      drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
      layer.replaceChildren(...parts);
      settle();
    };
    const room = width - frameOf(days, width, (x) => x).names;
    const zoom = addZoom(drawing, { width: room, height: 100, max: 400, show });
    figure.append(
      html("div", { class: "lg-stage" }, drawing, zoom),
      legend(data.items.map((item) => item.status)),
    );
    addTip(figure);
  }
  figure.append(...notes(data));
}

function notes({ items, undated, truncated }: Lanes): HTMLElement[] {
  const said: string[] = [];
  if (items.length === 0) said.push("No dated events here.");
  if (undated) said.push(`${counted(undated, "event")} not shown: the day is not known.`);
  if (truncated) said.push(`${counted(truncated, "more event")} not shown; narrow the days or the filters.`);
  return said.map((text) => html("p", { class: "lg-note" }, text));
}

function lines({ items }: Lanes): readonly Line[] {
  return items.map(({ label, when, status, href }) => ({ text: `${when}: ${label} (${status})`, href }));
}
