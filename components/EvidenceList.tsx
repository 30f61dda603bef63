import { reviewText } from "#data/copy/review-text.ts";
import type { Entry } from "#data/model/collection.ts";
import { dateText } from "#data/model/date-text.ts";
import type { Evidence } from "#data/model/evidence.ts";
import { reviewOf } from "#data/model/review.ts";
import { type EvidenceSource, evidenceSources } from "./evidence-sources.ts";
import { hostOf, OutwardLink } from "./OutwardLink.tsx";
import { Section } from "./Section.tsx";

/** Who stands behind a source, in words. */
const KINDS: Readonly<Record<Evidence["kind"], string>> = {
  "own-site": "Its own site",
  government: "Government",
  partnership: "The partnership",
  press: "Press",
  "other-site": "Another site",
  "third-party-list": "A list kept by others",
};

/** Sources worth opening: a copy or a list kept by others is named and not linked. */
const LINKED: ReadonlySet<Evidence["kind"]> = new Set(["own-site", "government", "partnership", "press"]);

/** "Where this comes from": every source with what it shows, its date and when it was read, and the state of review. */
export function EvidenceList({ entry, now }: { entry: Entry; now: Date }) {
  return (
    <Section title="Where this comes from" ruled>
      <div class="stack">
        <p class="small soft">Sources were read in saved copies, not on the live pages.</p>
        <ul class="sources">
          {evidenceSources(entry).map((source) => (
            <li key={JSON.stringify(source)}>
              <Source source={source} />
            </li>
          ))}
        </ul>
        <p class="small review">{reviewText(reviewOf(entry, now))}</p>
      </div>
    </Section>
  );
}

function Source({ source }: { source: EvidenceSource }) {
  const { source: title, url, kind, shows, read } = source;
  const linked = url?.startsWith("https:") && LINKED.has(kind);
  return (
    <>
      <p class="source-t">{url && linked ? <OutwardLink url={url} title={title} /> : title}</p>
      <p>
        {KINDS[kind]}
        {url && `, ${hostOf(url)}`}
        {linked && " (opens in a new tab)"}
      </p>
      <p>Shows: {shows.join("; ")}</p>
      <p>
        {datedText(source)} Read {dateText(read)}.
      </p>
    </>
  );
}

/** "November 2021." or "Undated.", with its note; a note that begins with "Undated" says it already. */
function datedText({ dated, note }: EvidenceSource): string {
  const full = note && (/[.?]$/.test(note) ? note : `${note}.`);
  if (dated) return `Dated ${dateText(dated)}.${full ? ` ${full}` : ""}`;
  return full && /^undated/i.test(full) ? full : `Undated.${full ? ` ${full}` : ""}`;
}
