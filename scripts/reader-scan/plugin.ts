import type { Plugin } from "vite";
import type { Node } from "./nodes.ts";
import { withNumericKeys } from "./numbers.ts";
import { breachesOf } from "./scan.ts";

/** Makes each key of the page reader a number, and stops the build when it touches anything that is not allowed. */
export function scanReader(): Plugin {
  return {
    name: "signpost:scan-reader",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || file.fileName !== "page-reader.js") continue;
        file.code = withNumericKeys(file.code, this.parse(file.code) as unknown as Node);
        const breaches = breachesOf(this.parse(file.code) as unknown as Node);
        if (breaches.length > 0) this.error(`The page reader touches what it may not: ${breaches.join(", ")}`);
      }
    },
  };
}
