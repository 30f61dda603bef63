import { recordRefs } from "#data/model/catalogue.ts";
import { type FullId, fullId } from "#data/model/ids.ts";
import type { CatalogueFile } from "#data/publish/catalogue-file.ts";
import { type FieldPath, valueAt } from "#data/publish/finding.ts";
import type { Check, CheckContext } from "./check.ts";

interface PlacedRef {
  readonly file: CatalogueFile;
  readonly path: FieldPath;
  readonly from: FullId;
  readonly to: FullId;
  readonly kind: "record" | "topic";
}

/** A topic that is named and has no file. */
export const unknownTopic: Check = {
  name: "unknown-topic",
  rule: "a topic that is named has to have a file",
  find: (context) =>
    refs(context)
      .filter(({ kind, to }) => kind === "topic" && isHere(context, to) && !context.topicIds.has(to))
      .map((ref) => ({ ...ref, remedy: "correct the topic's id, or write its file first" })),
};

/** A record that is named and has no file. */
export const danglingId: Check = {
  name: "dangling-id",
  rule: "a record that is named has to have a file",
  find: (context) =>
    refs(context)
      .filter(({ kind, to }) => kind === "record" && isHere(context, to))
      .filter(({ to }) => !context.recordIds.has(to) && !context.redirects.has(to))
      .map((ref) => ({ ...ref, remedy: "correct the id, or take it out" })),
};

/** A retired id that somebody still names, or that a file has taken again. */
export const retiredIdUsed: Check = {
  name: "retired-id-used",
  rule: "an id in redirects.yml is retired and is never used again",
  find: (context) => [
    ...refs(context)
      .filter(({ kind, to }) => kind === "record" && context.redirects.has(to))
      .map((ref) => ({ ...ref, remedy: `name ${context.redirects.get(ref.to)} instead` })),
    ...context.catalogues.flatMap(({ name, files }) =>
      files
        .filter(({ kind, id }) => kind === "record" && context.redirects.has(fullId(name, id)))
        .map((file) => ({ file, path: [], remedy: "give the file a new id, or take its line out of redirects.yml" })),
    ),
  ],
};

/** A redirect that does not lead to a record in one step. */
export const redirectTarget: Check = {
  name: "redirect-target",
  rule: "a redirect leads to a record of the same catalogue, in one step",
  find: ({ catalogues, recordIds }) =>
    catalogues.flatMap(({ name, redirects }) =>
      redirects === undefined
        ? []
        : Object.entries(redirects.value)
            .filter(([, to]) => !recordIds.has(fullId(name, to)))
            .map(([from]) => ({ file: redirects.file, path: [from], remedy: "name the record that is used today" })),
    ),
};

/** A record or topic among its own neighbours. */
export const relatedToItself: Check = {
  name: "related-to-itself",
  rule: "nothing is related to itself, replaces itself or stands above itself",
  find: (context) =>
    refs(context)
      .filter(({ from, to, kind, path, file }) => from === to && kind === file.kind && path[0] !== "onSourcePage")
      .map((ref) => ({ ...ref, remedy: "take it out" })),
};

function refs({ records, topics }: CheckContext): PlacedRef[] {
  return [
    ...records.flatMap(({ id, catalogue, file, value }) => [
      ...recordRefs(value).map(({ field, ref, to }): PlacedRef => {
        return { file, path: pathOf(file.raw, field, ref), from: id, to: fullId(catalogue, ref), kind: to };
      }),
      ...(value.overrides === undefined
        ? []
        : [{ file, path: ["overrides"], from: id, to: fullId(catalogue, value.overrides), kind: "record" } as const]),
    ]),
    ...topics.flatMap(({ id, catalogue, file, value }) =>
      (["broader", "related"] as const).flatMap((field) =>
        value[field].map((ref, at): PlacedRef => {
          return { file, path: [field, at], from: id, to: fullId(catalogue, ref), kind: "topic" };
        }),
      ),
    ),
  ];
}

function isHere({ catalogues }: CheckContext, id: FullId): boolean {
  return catalogues.some(({ name }) => id.startsWith(`${name}:`));
}

/** Where a reference stands; the model names fields without places in lists, such as `contacts.notFor.instead`. */
function pathOf(raw: unknown, field: string, ref: string): FieldPath {
  const found = pathsTo(raw, field.split(".")).find((path) => valueAt(raw, path) === ref);
  return found ?? field.split(".");
}

function pathsTo(value: unknown, steps: readonly string[]): FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => pathsTo(item, steps).map((path) => [at, ...path]));
  const [step, ...rest] = steps;
  if (step === undefined) return [[]];
  return pathsTo(valueAt(value, [step]), rest).map((path) => [step, ...path]);
}
