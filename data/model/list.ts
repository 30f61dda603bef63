import * as v from "valibot";
import { type FullId, PrefixedRef } from "./ids.ts";

/** Reads the ids of a kept list, in its order; whatever else was kept there is an empty list. Never throws. */
export function parseList(kept: unknown): FullId[] {
  const result = v.safeParse(v.array(PrefixedRef), kept);
  return result.success ? (result.output as FullId[]) : [];
}
