/** The outlines under a map: Natural Earth at 1:110 million, fetched once a page. */

import { type GeoProjection, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { svg } from "../dom";

type World = Topology<{ countries: GeometryCollection }>;

const ADDRESS = new URL(/* @vite-ignore */ "./world.json", import.meta.url);

let asked: Promise<World> | null = null;

/** Return the outlines; a failure is forgotten, so that the next map asks again. */
function world(): Promise<World> {
  asked ??= fetch(ADDRESS).then((answer) => answer.json() as Promise<World>);
  asked.catch(() => {
    asked = null;
  });
  return asked;
}

/** Draw land and borders into a layer once they are here. Without them the map still shows its trips. */
export async function drawWorld(layer: SVGGElement, projection: GeoProjection): Promise<void> {
  const path = geoPath(projection).digits(1);
  try {
    const outlines = await world();
    const land = feature(outlines, outlines.objects.countries);
    const borders = mesh(outlines, outlines.objects.countries, (a, b) => a !== b);
    layer.append(
      svg("path", { class: "lg-land", d: path(land) }),
      svg("path", { class: "lg-borders", d: path(borders) }),
    );
  } catch {
    layer.dataset.world = "missing";
  }
}
