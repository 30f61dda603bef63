import { versionText } from "#data/model/catalogue.ts";
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
  onOpenChanges: () => void;
}

/** Which catalogues are shown, where they came from, and whether they are up to date. */
export function CatalogueFooter({
  updates,
  area,
  version,
  now,
  onCheck,
  onShowArrived,
  onOpenChanges,
}: CatalogueFooterProps) {
  const { catalogues, checking, arrived } = updates;
  const updatable = catalogues.filter(({ hasAddress }) => hasAddress);
  const changes = updatable.flatMap(({ log }) => log?.updates[0]?.changes ?? []).length;
  const [shown = catalogues[0]] = catalogues.filter(({ name }) => name === area);
  return (
    <footer class="foot">
      {updatable.length === 0 && shown && <Came catalogue={shown} version={version} />}
      {updatable.map((catalogue) => (
        <CatalogueState key={catalogue.name} {...{ catalogue, now }} />
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
          {changes > 0 && (
            <button type="button" class="btn" onClick={onOpenChanges}>
              What changed: {changes === 1 ? "1 thing" : `${changes} things`}
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

function CatalogueState({ catalogue, now }: { catalogue: CatalogueUpdates } & Pick<CatalogueFooterProps, "now">) {
  return (
    <div class="foot-c">
      <p>
        <b>{catalogue.title}</b>, {versionText(catalogue.version)}
      </p>
      <p>{updateText(catalogue, now())}</p>
    </div>
  );
}
