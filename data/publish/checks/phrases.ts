import { tokens } from "#data/text/tokens.ts";
import type { Check } from "./check.ts";

/** A phrase for pages that stands twice in a topic: one of the two says nothing, or the opposite. */
export const duplicatePhrase: Check = {
  name: "duplicate-phrase",
  rule: "what a page may say stands once among a topic's page phrases and hints",
  find: ({ topics }) =>
    topics.flatMap(({ file, value }) => {
      const first = new Set<string>();
      const places = [
        ...(value.pagePhrases ?? []).map((text, at) => ({ text, path: ["pagePhrases", at] })),
        ...(value.hints ?? []).map((text, at) => ({ text, path: ["hints", at] })),
      ];
      return places.flatMap(({ text, path }) => {
        const key = tokens(text)
          .map(({ word }) => word)
          .join(" ");
        if (!first.has(key)) {
          first.add(key);
          return [];
        }
        return [{ file, path, remedy: "take one of the two out: a page phrase is enough by itself, a hint is not" }];
      });
    }),
};
