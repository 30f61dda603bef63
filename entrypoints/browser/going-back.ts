import { type Direction, goTo, type Kept, type Ways, waysFrom } from "#data/update/go-back.ts";
import { readBundled } from "#data/update/in-use.ts";
import { packageFiles } from "./package-files.ts";
import { releaseStoreOf } from "./releases.ts";
import { report } from "./report.ts";
import { alone, tellInstalled } from "./updates.ts";

/** The releases that a person can go to; none where the store does not answer. Never rejects. */
export async function waysOf(catalogue: string): Promise<Ways | null> {
  try {
    return await waysFrom(await keptOf(catalogue));
  } catch (error) {
    report(error);
    return null;
  }
}

/** Goes to another release that is kept; resolves to whether this device could. */
export async function go(catalogue: string, direction: Direction, from: number): Promise<boolean> {
  try {
    const kept = await keptOf(catalogue);
    const to = await alone(catalogue, () => goTo(direction, from, kept));
    if (to !== null) tellInstalled(true);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

async function keptOf(catalogue: string): Promise<Kept> {
  const bundled = await readBundled(catalogue, packageFiles(catalogue)).catch(() => null);
  return { name: catalogue, bundled, store: releaseStoreOf(catalogue) };
}
