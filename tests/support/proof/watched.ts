import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canariesInProfile } from "./profile.ts";
import type { Seen } from "./seen.ts";
import { openSurroundings, type Surroundings } from "./sinks.ts";

/**
 * Has a browser be used among surroundings and with a profile of their own, and looks at the profile when that is done:
 * a browser that was closed has written everything.
 *
 * @param use starts the browser with the profile and closes it again
 */
export async function watched(
  use: (surroundings: Surroundings, profile: string) => Promise<Omit<Seen, "profile">>,
): Promise<Seen> {
  const surroundings = await openSurroundings();
  const profile = await mkdtemp(join(tmpdir(), "signpost-proof-"));
  try {
    const seen = await use(surroundings, profile);
    return { ...seen, profile: canariesInProfile(profile) };
  } finally {
    await surroundings.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
