import type { CatalogueInfo } from "#data/model/catalogue.ts";
import type { Contact } from "#data/model/contact.ts";
import type { Evidence } from "#data/model/evidence.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Topic } from "#data/model/topic.ts";

/** Evidence that a test record may rest on. */
export const EVIDENCE: Evidence = {
  source: "The service's own page",
  kind: "own-site",
  shows: "the number",
  read: "2026-11-23",
};

/** A current phone contact; a test changes what it is about. */
export const PHONE: Extract<Contact, { channel: "phone"; standing: "current" }> = {
  channel: "phone",
  dial: "08088010331",
  shown: "0808 801 0331",
  label: "Support line",
  who: [],
  notes: [],
  hours: { kind: "not-confirmed" },
  cost: { class: "free" },
  evidence: [EVIDENCE],
  standing: "current",
};

/** A good record; a test changes what it is about. */
export function makeRecord(changes: Partial<CatalogueRecord> & { id: string }): CatalogueRecord {
  return {
    kind: "helpline",
    title: `Title of ${changes.id}`,
    publisher: "A publisher",
    summary: "What it is for.",
    keyPoints: [],
    whenToUse: [],
    audiences: ["professionals"],
    topics: ["disclosure"],
    area: "UK",
    contacts: [],
    links: [],
    related: [],
    aliases: [],
    formerNames: [],
    evidence: [EVIDENCE],
    reviewed: null,
    reviewDue: null,
    status: "current",
    ...changes,
  } as CatalogueRecord;
}

/** A good topic; a test changes what it is about. */
export function makeTopic(changes: Partial<Topic> & { id: string }): Topic {
  return {
    prefLabel: `Label of ${changes.id}`,
    altLabels: [],
    acronyms: [],
    outdated: [],
    phrases: [],
    broader: [],
    related: [],
    ...changes,
  };
}

/** What a test catalogue says of itself. */
export const INFO: CatalogueInfo = { name: "uk", title: "National base", version: 1, created: "2026-11-23T09:00:00Z" };
