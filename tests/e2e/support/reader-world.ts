import { type CDPSession, expect, type Page } from "@playwright/test";

/** The world of the extension in a page, where its reader works. */
export interface ReaderWorld {
  readonly cdp: CDPSession;
  /** Runs code there, in the document that is shown now; undefined where the extension has no world in it. */
  run(code: string): Promise<unknown>;
  /** Runs code in the world that is shown now, also when another has taken its place. */
  keep(): (code: string) => Promise<unknown>;
  /** Whether a reader is at work: it waits for no port any more, and has not ended. */
  reads(): Promise<boolean>;
}

/** In the reader's world: counts how often it asks for time to work in. */
export const COUNT_TURNS = `globalThis.turns = 0; {
  const own = requestIdleCallback;
  globalThis.requestIdleCallback = (...given) => { turns++; return own(...given); };
}`;

/** In the reader's world: whether a reader waits or works there. */
export const HAS_READER = 'Object.hasOwn(globalThis, "signpostReads")';

/** In the reader's world: has the next thing that it wants to remember of the page break it. */
export const BREAK = 'Map.prototype.set = () => { throw new Error("broken"); };';

/**
 * Waits until a reader is in the middle of reading the page that is shown, which takes a page that is read slowly.
 *
 * @returns runs code in its world, also when another has taken its place; `turns` there are those it worked in
 */
export async function inMidReading({ reads, keep }: ReaderWorld): Promise<(code: string) => Promise<unknown>> {
  await expect.poll(reads, { intervals: [20], timeout: 60_000 }).toBe(true);
  const run = keep();
  await run(COUNT_TURNS);
  await expect.poll(() => run("turns"), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(2);
  return run;
}

/** @param extension its id */
export async function watchReader(page: Page, extension: string): Promise<ReaderWorld> {
  const cdp = await page.context().newCDPSession(page);
  const worlds = new Map<number, string>();
  cdp.on("Runtime.executionContextCreated", ({ context }) => worlds.set(context.id, context.origin));
  cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) => worlds.delete(executionContextId));
  cdp.on("Runtime.executionContextsCleared", () => worlds.clear());
  await cdp.send("Runtime.enable");
  const newest = () => [...worlds].findLast(([, origin]) => origin.includes(extension))?.[0];
  const runIn = async (contextId: number | undefined, expression: string) => {
    if (contextId === undefined) return undefined;
    const { result } = await cdp.send("Runtime.evaluate", { contextId, expression });
    return result.value;
  };
  const run = (code: string) => runIn(newest(), code);
  const keep = () => {
    const kept = newest();
    return (code: string) => runIn(kept, code);
  };
  return { cdp, run, keep, reads: async () => (await run("globalThis.signpostReads")) === true };
}
