import type { CatalogueFile } from "#data/publish/catalogue-file.ts";
import type { FieldPath } from "#data/publish/finding.ts";
import type { Check, CheckContext } from "./check.ts";

/** Sites that hold copies of other people's documents. They may stand as evidence; nobody is sent there. */
const MIRRORS = ["docslib.org", "vdocument.in", "vdocuments.net", "docsbay.net", "yjresourcehub.uk", "web.archive.org"];

/** A link that leads elsewhere than to a page that the browser can trust, or that holds a space. */
export const linkNotHttps: Check = {
  name: "link-not-https",
  rule: "a link is a whole https address without a user name and without spaces",
  find: (context) =>
    urlsOf(context)
      .filter(({ url }) => !/^https:\/\/\S+$/.test(url))
      .map(({ file, path }) => ({ file, path, remedy: "write the publisher's https address, or take the link out" })),
};

/** A link that sends people to a copy on somebody else's site. */
export const mirrorLink: Check = {
  name: "mirror-link",
  rule: "a link leads to the publisher's own page and not to a copy elsewhere",
  find: (context) =>
    urlsOf(context)
      .filter(({ url }) => isMirror(new URL(url).hostname))
      .map(({ file, path }) => ({
        file,
        path,
        remedy: "link to the publisher's home, and say to ask for it by title",
      })),
};

function urlsOf({ records, contacts }: CheckContext): PlacedUrl[] {
  return [
    ...records.flatMap(({ file, value }) =>
      value.links.map(({ url }, at): PlacedUrl => ({ file, path: ["links", at, "url"], url })),
    ),
    ...contacts.flatMap(({ file, path, value }): PlacedUrl[] =>
      "url" in value ? [{ file, path: [...path, "url"], url: value.url }] : [],
    ),
  ];
}

interface PlacedUrl {
  readonly file: CatalogueFile;
  readonly path: FieldPath;
  readonly url: string;
}

function isMirror(host: string): boolean {
  return MIRRORS.some((mirror) => host === mirror || host.endsWith(`.${mirror}`));
}
