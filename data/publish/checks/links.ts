import type { CatalogueFile } from "#data/publish/catalogue-file.ts";
import type { FieldPath } from "#data/publish/finding.ts";
import type { Check } from "./check.ts";

/** Sites that hold copies of other people's documents. They may stand as evidence; nobody is sent there. */
const MIRRORS = ["docslib.org", "vdocument.in", "vdocuments.net", "docsbay.net", "yjresourcehub.uk", "web.archive.org"];

/** A link that sends people to a copy on somebody else's site. */
export const mirrorLink: Check = {
  name: "mirror-link",
  rule: "a link leads to the publisher's own page and not to a copy elsewhere",
  find: ({ records, contacts }) =>
    [
      ...records.flatMap(({ file, value }) =>
        value.links.map(({ url }, at): PlacedUrl => ({ file, path: ["links", at, "url"], url })),
      ),
      ...contacts.flatMap(({ file, path, value }): PlacedUrl[] =>
        "url" in value ? [{ file, path: [...path, "url"], url: value.url }] : [],
      ),
    ]
      .filter(({ url }) => isMirror(new URL(url).hostname))
      .map(({ file, path }) => ({
        file,
        path,
        remedy: "link to the publisher's home, and say to ask for it by title",
      })),
};

interface PlacedUrl {
  readonly file: CatalogueFile;
  readonly path: FieldPath;
  readonly url: string;
}

function isMirror(host: string): boolean {
  return MIRRORS.some((mirror) => host === mirror || host.endsWith(`.${mirror}`));
}
