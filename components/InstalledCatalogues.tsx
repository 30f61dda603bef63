import type { CatalogueInfo } from "#data/model/catalogue.ts";
import { momentText } from "#data/model/date-text.ts";

/** The version of the extension and the catalogues in it. */
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
      </dl>
    </>
  );
}
