import { BANK_HOLIDAYS } from "#data/model/bank-holidays.ts";
import { type CatalogueInfo, versionText } from "#data/model/catalogue.ts";
import { dateText, momentText } from "#data/model/date-text.ts";
import { updateText } from "./update-text.ts";
import type { CatalogueUpdates } from "./updates.ts";

/** The version of the extension, the catalogues on the device with their updates, and how far bank holidays are known. */
export function InstalledCatalogues({
  version,
  catalogues,
  updates,
  now,
}: {
  version: string;
  catalogues: readonly CatalogueInfo[];
  updates: readonly CatalogueUpdates[];
  now: Date;
}) {
  const stateOf = (name: string) => updates.find((catalogue) => catalogue.name === name);
  return (
    <>
      <p class="soft">Signpost {version}. A check for updates is in the panel, at its foot, where an address is set.</p>
      <dl class="facts">
        {catalogues.map((catalogue) => {
          const state = stateOf(catalogue.name);
          return (
            <div key={catalogue.name}>
              <dt>{catalogue.title}</dt>
              <dd>
                {sentenceCase(versionText(catalogue.version))}, made {momentText(new Date(catalogue.created))}.{" "}
                {state && updateText(state, now)}
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

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
