import { isDeepStrictEqual } from "node:util";
import { type CheckLog, parseCheckLog } from "#data/update/check-log.ts";
import { checkOnce } from "#data/update/check-once.ts";
import { createFetchFile } from "#data/update/fetch-file.ts";
import type { Bundled } from "#data/update/in-use.ts";
import type { Outcome } from "#data/update/outcome.ts";
import type { MemoryStore } from "#tests/support/memory-release-store.ts";
import { ADDRESS, type Answer, fetchFrom, type Site } from "#tests/support/publisher.ts";

export interface CheckSetting {
  readonly now?: string;
  readonly answer?: Answer;
  readonly bundled?: Bundled | null;
  readonly pinned?: Site["pinned"];
  readonly asksForChanges?: boolean;
}

export const NOW = "2026-12-01T09:00:00Z";

/** One check of a site, as a panel makes it. */
export async function check(site: Site, store: MemoryStore, setting: CheckSetting = {}): Promise<Outcome> {
  return (await checkAndLog(site, store, setting)).outcome;
}

/** As `check`, with what is remembered of it and what was asked of the host. */
export async function checkAndLog(
  site: Site,
  store: MemoryStore,
  { now = NOW, answer, bundled = null, pinned = site.pinned, asksForChanges = false }: CheckSetting = {},
): Promise<CheckLog & { readonly requests: string[] }> {
  const { fetchImpl, requests } = fetchFrom(site, answer);
  const log = await checkOnce(
    { catalogue: "coventry", pinned, bundled },
    {
      store,
      fetchFile: createFetchFile({ base: ADDRESS, fetchImpl }),
      address: ADDRESS,
      asksForChanges,
      clock: () => now,
      random: () => 0,
      alone: (work) => work(),
    },
  );
  expectValid(log);
  return { ...log, requests: requests.map(({ path }) => path) };
}

/** What is written is read back the same, or a later check would not know of this one. */
function expectValid(log: CheckLog): void {
  if (!isDeepStrictEqual(parseCheckLog(log), log)) throw new Error("this log does not read back");
}
