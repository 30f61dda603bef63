import type { Collection, Entry } from "#data/model/collection.ts";
import { audienceName } from "./audience-name.ts";
import { Section } from "./Section.tsx";
import { sourcePageMark } from "./source-page-mark.ts";

/** The first names are what it is called; the many that follow are what people type in haste. */
const MOST_NAMES = 8;

/** Whom a record is for, where it applies, what else it is called, and where the partnership's page has it. */
export function RecordFacts({ entry, collection }: { entry: Entry; collection: Collection }) {
  const mark = sourcePageMark(entry, collection);
  const facts: [string, string][] = [
    ["For", sentenceCase(entry.audiences.map(audienceName).join(", "))],
    ["Area", entry.area],
    ...(mark
      ? [["Listed", mark.section ? `${mark.text}, under “${mark.section}”` : mark.text] as [string, string]]
      : []),
    ["Used to be", entry.formerNames.join(", ")],
    ["Also found as", entry.aliases.slice(0, MOST_NAMES).join(", ")],
  ];
  return (
    <Section title="About this entry">
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
