import * as v from "valibot";
import { LocalId } from "./ids.ts";
import { CatalogueRecord } from "./record.ts";
import { Topic } from "./topic.ts";

/** Every member of its own counts, `constructor` and `__proto__` too, which valibot's record would pass over. */
const Redirects = v.custom<Readonly<Record<string, string>>>(
  (input) =>
    typeof input === "object" &&
    input !== null &&
    !Array.isArray(input) &&
    Object.entries(input).every((pair) => pair.every((id) => v.is(LocalId, id))),
  "is not an object that leads from ids to ids",
);

/**
 * The document that carries records, topics and redirects in a release. All three may be absent; a redirect leads
 * from an id no longer used to a live record. Source: docs/release-format, "Shard".
 */
export const Shard = v.object({
  records: v.optional(v.array(CatalogueRecord), []),
  topics: v.optional(v.array(Topic), []),
  redirects: v.optional(Redirects, {}),
});
export type Shard = v.InferOutput<typeof Shard>;

/**
 * Names what this version takes for a shard: a hash of the files that say it, which the tests hold. A release that was
 * held against the same form when it was installed, and holds nothing else, need not be held against it again.
 */
export const FORM = "xSwDKk9hvGVhCcGW";

/** A shard whose very bytes were held against this form before, which left nothing out of them. */
export function knownShard(document: object): Shard {
  return { records: [], topics: [], redirects: {}, ...document };
}
