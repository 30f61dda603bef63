import { type FullId, fullId } from "#data/model/ids.ts";
import type { Check, CheckContext } from "./check.ts";

/** A record that stands under a heading which its page does not have. */
export const sectionUnknown: Check = {
  name: "section-unknown",
  rule: "a record stands under a heading of the page that it names",
  find: (context) => {
    const sections = sectionsByPage(context);
    return places(context)
      .filter(
        ({ page, section }) =>
          context.recordIds.has(page) && !context.unread.has(page) && !sections.get(page)?.has(section),
      )
      .map(({ file, page }) => ({
        file,
        path: ["onSourcePage", "section"],
        remedy: `use one of: ${[...(sections.get(page) ?? [])].join(", ") || `none, ${page} has no headings`}`,
      }));
  },
};

/** Two records at the same place of a page. */
export const twoRecordsOnePlace: Check = {
  name: "two-records-one-place",
  rule: "each place under a heading holds one record",
  find: (context) => {
    const taken = new Map<string, FullId>();
    return places(context).flatMap(({ id, file, page, section, order }) => {
      const key = `${page} ${section} ${order}`;
      const other = taken.get(key);
      taken.set(key, other ?? id);
      if (other === undefined) return [];
      return [{ file, path: ["onSourcePage", "order"], remedy: `give it a number that ${other} does not have` }];
    });
  },
};

function places({ records }: CheckContext) {
  return records.flatMap(({ id, catalogue, file, value: { onSourcePage } }) =>
    onSourcePage ? [{ ...onSourcePage, id, file, page: fullId(catalogue, onSourcePage.page) }] : [],
  );
}

function sectionsByPage({ records }: CheckContext): ReadonlyMap<FullId, ReadonlySet<string>> {
  return new Map(
    records.flatMap(({ id, value }) =>
      value.page ? [[id, new Set(value.page.sections.map((section) => section.id))] as const] : [],
    ),
  );
}
