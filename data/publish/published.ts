import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload, type ReleasePayload } from "#data/release/payload.ts";
import { UsageError } from "./errors.ts";

/** The last `release.json` that was published from a catalogue's folder, kept beside its source.yml. */
export const PUBLISHED = "published.json";

/** A release as it was published. */
export interface Published {
  readonly payload: ReleasePayload;
  /** The payload as it was signed. */
  readonly bytes: Uint8Array;
}

/** What was last published from a catalogue's folder; null where nothing was. @throws UsageError for a broken file */
export function readPublished(folder: string, catalogue: string): Published | null {
  const path = join(folder, PUBLISHED);
  if (!existsSync(path)) return null;
  try {
    const { payload: bytes } = parseReleaseEnvelope(new Uint8Array(readFileSync(path)));
    return { payload: parseReleasePayload(parseJsonBytes(bytes), catalogue, 1), bytes };
  } catch (error) {
    throw new UsageError(
      `${path} is not what “publish” wrote (${(error as Error).message}): take it out or put it back.`,
    );
  }
}
