import * as v from "valibot";
import { LocalId } from "./ids.ts";
import { CatalogueRecord } from "./record.ts";
import { Topic } from "./topic.ts";

/**
 * The document that carries records, topics and redirects in a release. All three may be absent; a redirect leads
 * from an id no longer used to a live record. Source: docs/release-format, "Shard".
 */
export const Shard = v.object({
  records: v.optional(v.array(CatalogueRecord), []),
  topics: v.optional(v.array(Topic), []),
  redirects: v.optional(v.record(LocalId, LocalId), {}),
});
export type Shard = v.InferOutput<typeof Shard>;
