import type { Entry } from "#data/model/collection.ts";
import type { Contact } from "#data/model/contact.ts";
import type { Evidence } from "#data/model/evidence.ts";

/** One source of a record, with all the facts that it shows. */
export interface EvidenceSource extends Omit<Evidence, "shows"> {
  readonly shows: readonly string[];
}

/**
 * The sources of a record, its contacts and their hours, in that order. A source that shows several facts is listed
 * once; two readings or datings of it stay apart.
 */
export function evidenceSources(entry: Entry): EvidenceSource[] {
  const sources = new Map<string, EvidenceSource & { shows: string[] }>();
  for (const { shows, ...source } of allEvidence(entry)) {
    const { source: name, kind, url, dated, note, read } = source;
    const key = JSON.stringify([name, kind, url, dated, note, read]);
    const known = sources.get(key);
    if (!known) sources.set(key, { ...source, shows: [shows] });
    else if (!known.shows.includes(shows)) known.shows.push(shows);
  }
  return [...sources.values()];
}

function allEvidence(entry: Entry): Evidence[] {
  return [...entry.evidence, ...entry.contacts.flatMap(contactEvidence)];
}

function contactEvidence(contact: Contact): Evidence[] {
  const about = "dial" in contact ? contact.shown : contact.label;
  return [...contact.evidence, ...(contact.hours.evidence ?? [])].map((evidence) => ({
    ...evidence,
    shows: `${about}: ${evidence.shows}`,
  }));
}
