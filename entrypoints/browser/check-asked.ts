import * as v from "valibot";
import { browser } from "wxt/browser";
import { report } from "./report.ts";

/** What a page asks of the background: to check these catalogues now, or those of them that are due. */
const Asked = v.object({ check: v.array(v.string()), onlyDue: v.boolean() });
type Asked = v.InferOutput<typeof Asked>;

/** How often a page that waits says so, in milliseconds: a background that hears nothing for 30 seconds is ended. */
const STAY_MS = 20_000;

/**
 * Has the background check, where alone the code for it is; how each check ended is in its log.
 *
 * @returns whether another release is installed now. Never rejects
 */
export async function askForCheck(check: readonly string[], onlyDue: boolean): Promise<boolean> {
  const staying = setInterval(() => void browser.runtime.sendMessage(null).catch(report), STAY_MS);
  try {
    return (await browser.runtime.sendMessage({ check, onlyDue })) === true;
  } catch (error) {
    report(error);
    return false;
  } finally {
    clearInterval(staying);
  }
}

/** Answers the pages of the extension that ask for a check, and nobody else. */
export function onCheckAsked(answer: (asked: Asked) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message, { url }) => {
    const asked = v.safeParse(Asked, message);
    if (asked.success && url?.startsWith(browser.runtime.getURL(""))) return answer(asked.output);
  });
}
