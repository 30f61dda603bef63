import { useState } from "preact/hooks";
import { BANK_HOLIDAYS } from "#data/model/bank-holidays.ts";
import { type CatalogueInfo, versionText } from "#data/model/catalogue.ts";
import { dateText, momentText } from "#data/model/date-text.ts";
import type { Direction, Ways } from "#data/update/go-back.ts";
import { updateText } from "./update-text.ts";
import type { CatalogueUpdates } from "./updates.ts";

export interface InstalledCataloguesProps {
  version: string;
  catalogues: readonly CatalogueInfo[];
  updates: readonly CatalogueUpdates[];
  /** The releases that can be gone to, by the catalogue's name; absent where that is not known. */
  ways: Readonly<Record<string, Ways | undefined>>;
  now: Date;
  /** Goes to another release that is kept; resolves to whether this device could. */
  onGo: (catalogue: string, direction: Direction, from: number) => Promise<boolean>;
}

/** The version of the extension, the catalogues on the device with their updates, and how far bank holidays are known. */
export function InstalledCatalogues({ version, catalogues, updates, ways, now, onGo }: InstalledCataloguesProps) {
  return (
    <>
      <p class="soft">Signpost {version}. A check for updates is in the panel, at its foot, where an address is set.</p>
      <dl class="facts">
        {catalogues.map((catalogue) => {
          const { name, title } = catalogue;
          const state = updates.find((update) => update.name === name);
          return (
            <div key={name}>
              <dt>{title}</dt>
              <dd>
                {sentenceCase(versionText(catalogue.version))}, made {momentText(new Date(catalogue.created))}.{" "}
                {state && updateText(state, now)}
                <OtherRelease catalogue={catalogue} ways={ways[name]} onGo={(...step) => onGo(name, ...step)} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>Bank holidays</dt>
          <dd>
            From GOV.UK, for England and Wales, Scotland and Northern Ireland. They are known from{" "}
            {dateText(BANK_HOLIDAYS.from)} until {dateText(BANK_HOLIDAYS.until)}, as read in a copy on{" "}
            {dateText(BANK_HOLIDAYS.read)}.
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The way back to the release before, or forward again, and what came of the last press of it. */
function OtherRelease({
  catalogue: { title, version },
  ways,
  onGo,
}: {
  catalogue: CatalogueInfo;
  ways: Ways | undefined;
  onGo: (direction: Direction, from: number) => Promise<boolean>;
}) {
  const [told, setTold] = useState("");
  const direction = ways?.forward != null ? "forward" : "back";
  const to = ways?.[direction] ?? null;
  const go = async () => {
    const could = await onGo(direction, version);
    setTold(could ? "Done. An open panel shows it now." : "Nothing was changed: that version is no longer whole here.");
  };
  return (
    <>
      {to !== null && (
        <p>
          {/* The same button for both, so that the focus stays where it was pressed. */}
          <button
            type="button"
            class="btn"
            aria-label={`${goText(direction, to)} of ${title}`}
            onClick={() => void go()}
          >
            {goText(direction, to)}
          </button>
        </p>
      )}
      <p aria-live="polite">{told}</p>
    </>
  );
}

function goText(direction: Direction, to: number): string {
  const which = to === 0 ? "the version that came with Signpost" : `version ${to}`;
  return direction === "back" ? `Go back to ${which}` : `Go forward to ${which}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
