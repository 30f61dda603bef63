import { versionText } from "#data/model/catalogue.ts";
import { type Collection, findRecord } from "#data/model/collection.ts";
import { momentText } from "#data/model/date-text.ts";
import type { FullId } from "#data/model/ids.ts";
import { groupChanges } from "#data/update/change-groups.ts";
import type { Change } from "#data/update/digest.ts";
import { BackButton } from "./BackButton.tsx";
import { type OnOpenView, OpenRow } from "./OpenRow.tsx";
import { Section } from "./Section.tsx";
import type { CatalogueUpdates } from "./updates.ts";

export interface ChangesViewProps {
  updated: readonly CatalogueUpdates[];
  collection: Collection;
  backLabel: string;
  onBack: () => void;
  onOpenView: OnOpenView;
  onSettings: () => void;
}

/** What the last updates changed, most harmful first, with what stood there before and the way to each entry. */
export function ChangesView({ updated, collection, backLabel, onBack, onOpenView, onSettings }: ChangesViewProps) {
  const updates = updated.flatMap(({ title, log }) => log?.updates.map((update) => ({ title, ...update })) ?? []);
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>What changed</h1>
        {updates.length === 0 ? (
          <p>There was no update yet.</p>
        ) : (
          <p>
            Something wrong with an update?{" "}
            <button type="button" class="textlink" onClick={onSettings}>
              Go back to the version before, in Settings
            </button>
          </p>
        )}
      </div>
      {updates.map(({ title, to, at, changes }) => (
        <Section key={`${title} ${to} ${at}`} title={`${title}, ${versionText(to)}`} ruled>
          <p class="small soft">{momentText(new Date(at))}</p>
          {changes.length === 0 && <p>Nothing that you would see.</p>}
          {groupChanges(changes).map((group) => (
            <div key={group.title}>
              <h3>{group.title}</h3>
              <ul class="changes">
                {group.changes.map((change) => (
                  <li key={`${change.id} ${change.before} ${change.after}`}>
                    <ChangeItem change={change} {...{ collection, onOpenView }} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      ))}
    </>
  );
}

function ChangeItem({
  change: { id, title, before, after },
  collection,
  onOpenView,
}: { change: Change } & Pick<ChangesViewProps, "collection" | "onOpenView">) {
  const entry = findRecord(collection, id as FullId);
  return (
    <>
      {entry ? (
        <OpenRow class="textlink" view={{ name: "record", id: entry.id }} onOpenView={onOpenView}>
          {title}
        </OpenRow>
      ) : (
        title
      )}
      <dl class="facts">
        {before && (
          <div>
            <dt>Before</dt>
            <dd>
              <del>{before}</del>
            </dd>
          </div>
        )}
        {after && (
          <div>
            <dt>Now</dt>
            <dd>
              <ins>{after}</ins>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
