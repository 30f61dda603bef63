import type { CatalogueInfo } from "#data/model/catalogue.ts";

/** Which catalogue is shown, where it came from and how it is kept up to date. */
export function CatalogueFooter({ catalogue, version }: { catalogue: CatalogueInfo | undefined; version: string }) {
  return (
    <footer class="foot">
      {catalogue && (
        <p>
          <b>{catalogue.title}</b>, version {catalogue.version}
        </p>
      )}
      <p>Came with Signpost {version}. No update address is set.</p>
    </footer>
  );
}
