import type { Plugin } from "vite";
import { madeCertain } from "./certain.ts";
import type { Node } from "./nodes.ts";
import { breachesOf } from "./scan.ts";

/** Makes certain what the page reader's names do not tell, and stops the build when it touches anything that is not allowed. */
export function scanReader(): Plugin {
  return {
    name: "signpost:scan-reader",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || file.fileName !== "page-reader.js") continue;
        file.code = madeCertain(file.code, this.parse(file.code) as unknown as Node);
        const breaches = breachesOf(this.parse(file.code) as unknown as Node);
        if (breaches.length > 0) this.error(`The page reader touches what it may not: ${breaches.join(", ")}`);
      }
    },
  };
}
