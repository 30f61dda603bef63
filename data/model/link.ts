import * as v from "valibot";
import { Line } from "./text.ts";

function urlOf(schemes: readonly string[]) {
  return v.pipe(
    v.string(),
    v.maxLength(2000, "is longer than 2000 characters"),
    v.check((text) => parsed(text) !== null, "is not an absolute URL"),
    v.check((text) => schemes.includes(parsed(text)?.protocol ?? ""), `is not a ${schemes.join(" or ")} link`),
    v.check((text) => !parsed(text)?.username && !parsed(text)?.password, "holds a user name or password"),
  );
}

function parsed(text: string): URL | null {
  // The parser drops white space and control characters that a reader would see; they are refused instead.
  return /[\s\p{Cc}]/u.test(text) ? null : URL.parse(text);
}

/** A link that the panel opens: https only. */
export const linkUrl = urlOf(["https:"]);
/** An address that a source was read at; old pages were http. */
export const sourceUrl = urlOf(["https:", "http:"]);

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
