/** The masks behind soft ends: a bar whose ends are only known roughly fades out where certainty does. */

import { svg } from "../dom";

/** Return the definitions that the classes `lg-soft` and `lg-soft-left` mask a bar with. */
export function fades(): SVGDefsElement {
  return svg("defs", {}, ...fade("lg-fade", [0, 0.35, 0.65, 1]), ...fade("lg-fade-left", [0, 0.8, 1, null]));
}

/** `stops`: where the fade-in begins and ends, where the fade-out begins and ends (null: no fade-out). */
function fade(id: string, [a, b, c, d]: [number, number, number, number | null]): SVGElement[] {
  const stop = (offset: number, shown: number): SVGElement =>
    svg("stop", { offset, "stop-color": "white", "stop-opacity": shown });
  const out = d === null ? [] : [stop(d, 0)];
  const gradient = svg("linearGradient", { id: `${id}-light` }, stop(a, 0), stop(b, 1), stop(c, 1), ...out);
  const area = { x: -0.1, y: -1, width: 1.2, height: 3 };
  const mask = svg(
    "mask",
    { id, maskContentUnits: "objectBoundingBox", ...area },
    svg("rect", { ...area, fill: `url(#${id}-light)` }),
  );
  return [gradient, mask];
}
