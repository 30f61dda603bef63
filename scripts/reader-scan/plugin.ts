import type { Plugin } from "vite";
import { SCRIPTS } from "./allowed.ts";
import { madeCertain } from "./certain.ts";
import type { Node } from "./nodes.ts";
import { breachesOf } from "./scan.ts";

/**
 * Makes certain what the names in a script that is put into pages do not tell, and stops the build when it touches
 * anything that is not allowed.
 */
export function scanReader(): Plugin {
  return {
    name: "signpost:scan-reader",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const allowed = SCRIPTS[file.fileName];
        if (file.type !== "chunk" || !allowed) continue;
        file.code = madeCertain(file.code, this.parse(file.code) as unknown as Node);
        const breaches = breachesOf(this.parse(file.code) as unknown as Node, allowed);
        if (breaches.length > 0) this.error(`${file.fileName} touches what it may not: ${breaches.join(", ")}`);
      }
    },
  };
}
