import { type CheckLog, isDue, releaseTime } from "#data/update/check-log.ts";
import { checkOnce } from "#data/update/check-once.ts";
import { createFetchFile } from "#data/update/fetch-file.ts";
import { readBundled } from "#data/update/in-use.ts";
import { packageFiles } from "./package-files.ts";
import { releaseStoreOf } from "./releases.ts";
import { report } from "./report.ts";
import { alone, sourceOf, tellInstalled, updatesOf } from "./updates.ts";

/**
 * Checks catalogues one after the other, and each by itself: a broken one never keeps another from being checked.
 *
 * @param onlyDue whether only those are meant whose time has come
 * @returns whether another release is installed now. Never rejects
 */
export async function checkAll(catalogues: readonly string[], onlyDue: boolean): Promise<boolean> {
  const now = releaseTime(new Date());
  let moved = false;
  for (const catalogue of catalogues) {
    try {
      if (onlyDue && !isDue((await updatesOf(catalogue)).log, now)) continue;
      const log = await checkCatalogue(catalogue);
      if (log && log.outcome.from !== log.outcome.to) moved = true;
    } catch (error) {
      report(error);
    }
  }
  return moved;
}

/** Null where no address is set. Another window's check counts as this one. */
async function checkCatalogue(catalogue: string): Promise<CheckLog | null> {
  const source = await sourceOf(catalogue);
  if (!source) return null;
  const { address, pinned } = source;
  const bundled = await readBundled(catalogue, packageFiles(catalogue)).catch(() => null);
  const log = await checkOnce(
    { catalogue, pinned, bundled },
    {
      store: releaseStoreOf(catalogue),
      fetchFile: createFetchFile({ base: address }),
      address,
      asksForChanges: false,
      clock: () => releaseTime(new Date()),
      alone: (work) => alone(catalogue, work),
    },
  );
  if (log.outcome.to !== log.outcome.from) tellInstalled(false);
  return log;
}
