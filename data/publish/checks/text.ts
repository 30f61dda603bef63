import type { FullId } from "#data/model/ids.ts";
import type { CatalogueFile } from "#data/publish/catalogue-file.ts";
import { type FieldPath, fieldText } from "#data/publish/finding.ts";
import { tokens } from "#data/text/tokens.ts";
import type { Check } from "./check.ts";
import { leavesOf } from "./leaves.ts";

const TAG_OR_ENTITY = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;

/** HTML in a text: it would be shown as it stands. */
export const htmlInText: Check = {
  name: "html-in-text",
  rule: "text holds no HTML, which would be shown as it stands",
  find: ({ catalogues }) =>
    catalogues.flatMap(({ files }) =>
      files.flatMap((file) =>
        leavesOf(file.raw)
          .filter(({ value }) => typeof value === "string" && TAG_OR_ENTITY.test(value))
          .map(({ path }) => ({ file, path, remedy: "write it as plain text" })),
      ),
    ),
};

interface Name {
  readonly owner: FullId;
  readonly file: CatalogueFile;
  readonly path: FieldPath;
  readonly key: string;
}

/** A title or alias that two records claim, or one record twice, whatever its case, accents and punctuation. */
export const duplicateAlias: Check = {
  name: "duplicate-alias",
  rule: "a title or alias stands once and belongs to one record, so that a search for it has one answer",
  find: ({ records }) => {
    const first = new Map<string, Name>();
    const names = records.flatMap(({ id, file, value }): Name[] => [
      { owner: id, file, path: ["title"], key: keyOf(value.title) },
      ...value.aliases.map((alias, at) => ({ owner: id, file, path: ["aliases", at], key: keyOf(alias) })),
    ]);
    for (const name of names) if (!first.has(name.key)) first.set(name.key, name);
    return names.flatMap((name) => {
      const earlier = first.get(name.key);
      if (name.key === "" || !earlier || earlier === name) return [];
      return [{ file: name.file, path: name.path, remedy: remedyOf(name, earlier) }];
    });
  },
};

function remedyOf({ owner }: Name, earlier: Name): string {
  if (owner === earlier.owner) return `take it out: it stands at ${fieldText(earlier.path)} already`;
  return `keep it here or in ${earlier.owner}, and say in the other what tells them apart`;
}

function keyOf(name: string): string {
  return tokens(name)
    .map(({ word }) => word)
    .join(" ");
}
