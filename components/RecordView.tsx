import { isOfferedEntry } from "#data/copy/copy-content.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { CopyProps } from "./CopyButton.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { KeyPoints } from "./KeyPoints.tsx";
import { KnowledgeScale } from "./KnowledgeScale.tsx";
import type { Keep } from "./keep.ts";
import { LinkList } from "./LinkList.tsx";
import { Notice } from "./Notice.tsx";
import { QuestionBoards } from "./QuestionBoards.tsx";
import { leadContact, RecordContacts } from "./RecordContacts.tsx";
import { RecordCopies } from "./RecordCopies.tsx";
import { RecordFacts } from "./RecordFacts.tsx";
import { RecordHeader } from "./RecordHeader.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { RelatedLinks } from "./RelatedLinks.tsx";
import { Section } from "./Section.tsx";
import { TopicLinks } from "./TopicLinks.tsx";

export interface RecordViewProps extends CopyProps {
  collection: Collection;
  entry: Entry;
  now: () => Date;
  /** Left out where nothing can be kept. */
  keep?: Keep;
  /** Where the way back leads: "Back to results". */
  backLabel: string;
  onOpen: (id: FullId) => void;
  onOpenTopic: (id: FullId) => void;
  onBack: () => void;
}

/** Everything that a record has: what is wrong with it first, how to reach it next, where it comes from last. */
export function RecordView({ backLabel, onBack, onOpenTopic, keep, ...props }: RecordViewProps) {
  const { collection, entry, now, onOpen, ...copy } = props;
  const moment = now();
  const lead = leadContact(entry);
  return (
    <article class="record" aria-labelledby="record-title">
      <RecordHeader
        entry={entry}
        collection={collection}
        now={moment}
        keep={keep}
        backLabel={backLabel}
        onBack={onBack}
      />
      <RecordNotices entry={entry} collection={collection} now={moment} onOpen={onOpen} />
      {entry.contentNote && (
        <Notice title="Before you open it" tone="plain">
          <p>{entry.contentNote}</p>
        </Notice>
      )}
      {!lead && isOfferedEntry(entry) && (
        <div class="actions">
          <RecordCopies entry={entry} collection={collection} now={now} verb="Copy " {...copy} />
        </div>
      )}
      <RecordContacts {...props} />
      {lead ? (
        <Section title="What it is">
          <p>{entry.summary}</p>
        </Section>
      ) : (
        <p class="lede">{entry.summary}</p>
      )}
      <KeyPoints title="When to use it" lines={entry.whenToUse} />
      {entry.questions && <QuestionBoards questions={entry.questions} />}
      {entry.scale && <KnowledgeScale scale={entry.scale} />}
      <KeyPoints title="Key points" lines={entry.keyPoints} />
      <LinkList links={entry.links} />
      <RelatedLinks title="Related" ids={entry.related} collection={collection} onOpen={onOpen} />
      <TopicLinks ids={entry.topics} collection={collection} onOpenTopic={onOpenTopic} />
      <RecordFacts entry={entry} collection={collection} />
      <EvidenceList entry={entry} now={moment} />
    </article>
  );
}
