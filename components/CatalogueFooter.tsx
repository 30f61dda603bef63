import { versionText } from "#data/model/catalogue.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Change } from "#data/update/digest.ts";
import { updateText } from "./update-text.ts";
import type { CatalogueUpdates, Updates } from "./updates.ts";

export interface CatalogueFooterProps {
  updates: Updates;
  /** The catalogue of the area, which is always named. */
  area: string;
  /** Of the extension: "0.1.0". */
  version: string;
  now: () => Date;
  onCheck: () => void;
  onShowArrived: () => void;
  onOpen: (id: FullId) => void;
}

/** Which catalogues are shown, where they came from, and whether they are up to date. */
export function CatalogueFooter({ updates, area, version, now, onCheck, onShowArrived, onOpen }: CatalogueFooterProps) {
  const { catalogues, checking, arrived } = updates;
  const updatable = catalogues.filter(({ hasAddress }) => hasAddress);
  const [shown = catalogues[0]] = catalogues.filter(({ name }) => name === area);
  return (
    <footer class="foot">
      {updatable.length === 0 && shown && <Came catalogue={shown} version={version} />}
      {updatable.map((catalogue) => (
        <CatalogueState key={catalogue.name} {...{ catalogue, now, onOpen }} />
      ))}
      {updatable.length > 0 && (
        <p class="foot-do">
          <button type="button" class="btn" aria-disabled={checking} onClick={() => checking || onCheck()}>
            {checking ? "Checking for updates…" : "Check now"}
          </button>
          {arrived && (
            <button type="button" class="btn" onClick={onShowArrived}>
              Show the update
            </button>
          )}
        </p>
      )}
    </footer>
  );
}

function Came({ catalogue, version }: { catalogue: CatalogueUpdates; version: string }) {
  return (
    <>
      <p>
        <b>{catalogue.title}</b>, {versionText(catalogue.version)}
      </p>
      <p>Came with Signpost {version}. No update address is set.</p>
    </>
  );
}

function CatalogueState({
  catalogue,
  now,
  onOpen,
}: { catalogue: CatalogueUpdates } & Pick<CatalogueFooterProps, "now" | "onOpen">) {
  const outcome = catalogue.log?.outcome;
  return (
    <div class="foot-c">
      <p>
        <b>{catalogue.title}</b>, {versionText(catalogue.version)}
      </p>
      <p>{updateText(catalogue, now())}</p>
      {outcome?.outcome === "updated" && <ChangeList changes={outcome.changes} onOpen={onOpen} />}
    </div>
  );
}

/** What the last update changed, most harmful first, folded. */
function ChangeList({ changes, onOpen }: { changes: readonly Change[] } & Pick<CatalogueFooterProps, "onOpen">) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{changes.length === 1 ? "What changed: 1 thing" : `What changed: ${changes.length} things`}</summary>
      <ul class="changes">
        {changes.map((change) => (
          <li key={`${change.id} ${change.kind} ${change.before} ${change.after}`}>
            <button type="button" class="textlink" onClick={() => onOpen(change.id as FullId)}>
              {change.title}
            </button>
            : {changeText(change)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const WHAT: Readonly<Record<Change["kind"], string>> = {
  number: "number",
  hours: "hours",
  closed: "no longer offered",
  removed: "removed",
  new: "new",
  wording: "reworded",
};

function changeText({ kind, before, after }: Change): string {
  if (before !== undefined && after !== undefined) return `${WHAT[kind]}, was ${before}, is now ${after}`;
  if (after !== undefined) return `${WHAT[kind]}, ${after}`;
  return before === undefined ? WHAT[kind] : `${WHAT[kind]}, was ${before}`;
}
