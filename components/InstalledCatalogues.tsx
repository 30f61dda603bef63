import { BANK_HOLIDAYS } from "#data/model/bank-holidays.ts";
import type { CatalogueInfo } from "#data/model/catalogue.ts";
import { dateText, momentText } from "#data/model/date-text.ts";

/** The version of the extension, the catalogues in it, and how far bank holidays are known. */
export function InstalledCatalogues({
  version,
  catalogues,
}: {
  version: string;
  catalogues: readonly CatalogueInfo[];
}) {
  return (
    <>
      <p class="soft">Signpost {version}. No update address is set, so these catalogues stay as they came.</p>
      <dl class="facts">
        {catalogues.map(({ name, title, version: number, created }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>
              Version {number}, made {momentText(new Date(created))}
            </dd>
          </div>
        ))}
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
