import type { Plugin } from "vite";

/** A method of a class, as the bundler's parser gives it. */
interface Method {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string };
}

/** Methods of MiniSearch that nothing here calls: changing an index that is built, keeping it, and suggesting queries. */
const UNUSED =
  `addAllAsync remove removeAll discard discardAll maybeAutoVacuum replace vacuum conditionalVacuum performVacuuming
  vacuumConditionsMet autoSuggest loadJSON loadJSONAsync getDefault loadJS loadJSAsync instantiateMiniSearch toJSON
  removeTerm warnDocumentChanged removeFieldLength getStoredFields`.split(/\s+/);

/**
 * Leaves methods of a class out of the bundle, which no bundler can know to be unused. It saves 7 kB of the panel's
 * scripts. A version of MiniSearch that has other methods stops the build.
 */
export function leaveOutMethods(): Plugin {
  return {
    name: "signpost:leave-out-methods",
    transform(code, id) {
      if (!id.endsWith("minisearch/dist/es/index.js")) return null;
      const methods = this.parse(code).body.flatMap((statement) =>
        statement.type === "ClassDeclaration" && statement.id?.name === "MiniSearch" ? statement.body.body : [],
      ) as unknown as Method[];
      const found = UNUSED.map((name) => methods.find(({ key }) => key?.name === name));
      if (found.includes(undefined))
        this.error(`MiniSearch has no method ${UNUSED[found.indexOf(undefined)]} any more`);
      const parts = (found as Method[]).sort((a, b) => b.start - a.start);
      return {
        code: parts.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code),
        map: null,
      };
    },
  };
}
