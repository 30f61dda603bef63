import { parseCatalogue } from "#data/model/catalogue.ts";
import { type Collection, collect } from "#data/model/collection.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Topic } from "#data/model/topic.ts";
import { makePhone } from "./copy-collection.ts";
import { INFO, makeRecord, makeTopic } from "./records.ts";

const TOPICS = [
  makeTopic({
    id: "siblings",
    prefLabel: "Sibling sexual behaviour",
    altLabels: ["siblings", "brother and sister"],
    phrases: ["touched his sister"],
    hints: ["share a room", "bunk beds", "brother and sister", "separate bedrooms"],
    needsPhrase: true,
    broader: ["abuse"],
  }),
  makeTopic({ id: "abuse", prefLabel: "Child sexual abuse", phrases: ["sexually abused"], hints: ["at night"] }),
  makeTopic({
    id: "exploitation",
    prefLabel: "Child exploitation",
    acronyms: ["CSE"],
    pagePhrases: ["older men in cars"],
    hints: ["new phone", "love bites", "late at night", "hotel"],
  }),
  makeTopic({
    id: "pregnancy",
    prefLabel: "Pregnancy",
    phrases: ["12 year old pregnant", "pregnant in year 8", "£50 + pregnancy test", "five months pregnant"],
  }),
  makeTopic({ id: "survivors", prefLabel: "Adult survivors", phrases: ["abused as a child"], hints: ["as a child"] }),
  makeTopic({
    id: "suicide",
    prefLabel: "Suicide risk",
    phrases: ["wants to die"],
    offer: "Somebody may need to talk to someone now.",
  }),
];

const RECORDS = [
  makeRecord({ id: "sibling-guide", kind: "guidance", topics: ["siblings"] }),
  makeRecord({ id: "sibling-film", kind: "programme", topics: ["siblings"] }),
  makeRecord({ id: "abuse-guide", kind: "guidance", topics: ["abuse"] }),
  makeRecord({ id: "abuse-guide-2", kind: "guidance", topics: ["abuse"] }),
  makeRecord({ id: "abuse-guide-3", kind: "guidance", topics: ["abuse"] }),
  makeRecord({ id: "abuse-form", kind: "tool", topics: ["abuse"] }),
  makeRecord({ id: "abuse-line", topics: ["abuse"], contacts: [makePhone() as Contact] }),
  makeRecord({ id: "indicator", kind: "tool", topics: ["exploitation"] }),
  makeRecord({ id: "survivor-line", topics: ["survivors"], audiences: ["adult-survivors"] }),
  makeRecord({ id: "crisis-line", topics: ["suicide"] }),
  makeRecord({
    id: "closed-line",
    topics: ["exploitation"],
    status: "withdrawn",
    reason: "It has closed.",
    instead: ["indicator"],
  } as Partial<CatalogueRecord> & { id: string }),
];

/** Topics with phrases and hints, and records about them; a test may turn or lengthen the lists. */
export function makeNoteCollection(
  change: { topics?: (topics: Topic[]) => Topic[]; records?: (records: CatalogueRecord[]) => CatalogueRecord[] } = {},
): Collection {
  const topics = change.topics?.([...TOPICS]) ?? TOPICS;
  const records = change.records?.([...RECORDS]) ?? RECORDS;
  const counts = { records: records.length, topics: topics.length };
  return collect([parseCatalogue(INFO, [{ records, topics }], counts)]);
}
