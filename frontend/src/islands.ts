/** The one script of a page: names the elements, and fetches the code of an island when a page holds one. */

import "./looks/all.css";
import type { Artist } from "./island";
import { start } from "./island";
import { listenToKeys } from "./keys";
import { searchAsTyped } from "./search";

type Load = () => Promise<{ readonly artist: Artist<never> }>;

const ISLANDS: Readonly<Record<string, Load>> = {
  "legation-map": () => import("./map/artist"),
  "legation-timeline": () => import("./timeline/artist"),
  "legation-histogram": () => import("./histogram/artist"),
  "legation-network": () => import("./network/artist"),
};

function named(load: Load): CustomElementConstructor {
  return class extends HTMLElement {
    #stop: (() => void) | null = null;

    connectedCallback(): void {
      void load().then(({ artist }) => {
        if (this.isConnected && !this.#stop) this.#stop = start(this, artist);
      });
    }

    disconnectedCallback(): void {
      this.#stop?.();
      this.#stop = null;
    }
  };
}

for (const [name, load] of Object.entries(ISLANDS)) customElements.define(name, named(load));
listenToKeys(document);
searchAsTyped(document);
