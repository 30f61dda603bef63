import type { Collection, Entry } from "#data/model/collection.ts";
import type { Audience } from "#data/model/record.ts";
import { Section } from "./Section.tsx";
import { sourcePageMark } from "./source-page-mark.ts";

const AUDIENCES: Readonly<Record<Audience, string>> = {
  professionals: "professionals",
  "parents-and-carers": "parents and carers",
  "children-and-young-people": "children and young people",
  "adult-survivors": "adult survivors",
  public: "anyone",
  "worried-about-own-behaviour": "people worried about their own thoughts or behaviour",
};

/** Whom a record is for, where it applies, what else it is called, and where the partnership's page has it. */
export function RecordFacts({ entry, collection }: { entry: Entry; collection: Collection }) {
  const mark = sourcePageMark(entry, collection);
  const facts: [string, string][] = [
    ["For", sentenceCase(entry.audiences.map((audience) => AUDIENCES[audience]).join(", "))],
    ["Area", entry.area],
    ...(mark
      ? [["Listed", mark.section ? `${mark.text}, under “${mark.section}”` : mark.text] as [string, string]]
      : []),
    ["Used to be", entry.formerNames.join(", ")],
    ["Also found as", entry.aliases.join(", ")],
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
