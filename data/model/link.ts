import * as v from "valibot";
import { hasForbiddenCharacter, Line } from "./text.ts";

function urlOf(schemes: readonly string[]) {
  return v.pipe(
    v.string(),
    v.maxLength(2000, "is longer than 2000 characters"),
    v.check(
      (text) => wrongWith(text, schemes) === null,
      ({ input }) => wrongWith(input, schemes) ?? "",
    ),
  );
}

/** The first thing that is wrong with an address; null for a good one. It is parsed once: a catalogue has thousands. */
function wrongWith(text: string, schemes: readonly string[]): string | null {
  if (hasForbiddenCharacter(text)) return "holds a control, zero-width or direction-changing character";
  const url = URL.parse(text);
  if (!url) return "is not an absolute URL";
  if (!schemes.includes(url.protocol)) return `is not a ${schemes.join(" or ")} link`;
  return url.username || url.password ? "holds a user name or password" : null;
}

/** Schemes as the WHATWG parser reads them. Rule: docs/release-format, "Signed documents", at its end. */
const SCHEMES = ["https:", "mailto:", "tel:"] as const;

/** A link that the panel offers. */
export const linkUrl = urlOf(SCHEMES);
/** An address that a source was read at; old pages were http. */
export const sourceUrl = urlOf([...SCHEMES, "http:"]);

export const Link = v.object({
  title: Line,
  url: linkUrl,
  /**
   * `resource`: the thing itself. `page`: a page about it. `home`: only the publisher's home is known, and the
   * thing is to be asked for there by its title.
   */
  to: v.picklist(["resource", "page", "home"]),
});
export type Link = v.InferOutput<typeof Link>;
