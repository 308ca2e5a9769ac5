import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const PACKAGES = resolve(import.meta.dirname, "node_modules");
const OUT = resolve(import.meta.dirname, "../src/legation/web/static/built");

/** Data the islands ask for by name, as npm has it: Natural Earth's outlines (public domain). */
const COPIED: ReadonlyArray<readonly [name: string, file: string, as: string]> = [
  ["world-atlas", "countries-110m.json", "world.json"],
];

function copyNamed(): Plugin {
  return {
    name: "copy-named",
    closeBundle() {
      for (const [name, file, as] of COPIED) copyFileSync(resolve(PACKAGES, name, file), resolve(OUT, as));
    },
  };
}

/** What is built carries the licences of what is in it, as they ask. */
function tellLicences(): Plugin {
  return {
    name: "tell-licences",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === "chunk" ? Object.keys(part.modules) : [],
      );
      const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
      const all = [...new Set([...names, ...COPIED.map(([name]) => name)])].sort();
      this.emitFile({ type: "asset", fileName: "licences.txt", source: all.map(licenceOf).join("\n\n") });
    },
  };
}

function licenceOf(name: string): string {
  const file = readdirSync(resolve(PACKAGES, name)).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name}\n\n${file ? readFileSync(resolve(PACKAGES, name, file), "utf8").trim() : "see its package"}`;
}

export default defineConfig({
  base: "/static/built/",
  publicDir: false,
  plugins: [tellLicences(), copyNamed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      // htmx can evaluate words of a page; the pages' own settings and policy forbid it.
      checks: { eval: false },
      input: resolve(import.meta.dirname, "src/islands.ts"),
      output: {
        entryFileNames: "islands.js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "islands[extname]",
      },
    },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
