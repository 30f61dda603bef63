import type { Plugin } from "vite";
import { breachesOf } from "./scan.ts";
import type { Node } from "./scopes.ts";

/** Stops the build when the page reader touches anything that is not allowed. */
export function scanReader(): Plugin {
  return {
    name: "signpost:scan-reader",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || file.fileName !== "page-reader.js") continue;
        const breaches = breachesOf(this.parse(file.code) as unknown as Node);
        if (breaches.length > 0) this.error(`The page reader touches what it may not: ${breaches.join(", ")}`);
      }
    },
  };
}
