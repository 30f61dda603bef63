import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { kindName } from "./KindLabel.tsx";
import { Section } from "./Section.tsx";

/** Other records, to open in the panel; those that are not in the collection are left out. */
export function RelatedLinks({
  title,
  ids,
  collection,
  onOpen,
}: {
  title: string;
  ids: readonly string[];
  collection: Collection;
  onOpen: (id: FullId) => void;
}) {
  const entries = ids.flatMap((id) => collection.records.get(id as FullId) ?? []);
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="links">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="textlink" data-open={entry.id} onClick={() => onOpen(entry.id)}>
              {entry.title}
            </button>
            <p>
              {kindName(entry.kind)}, {entry.publisher}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
