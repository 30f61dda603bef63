import { browser } from "wxt/browser";

/** Stands for the window where the browser does not tell which it is. */
const UNKNOWN_WINDOW = 0;

/** The number of the window that a page of ours stands in. Never rejects. */
export async function currentWindow(): Promise<number> {
  try {
    return (await browser.windows.getCurrent()).id ?? UNKNOWN_WINDOW;
  } catch {
    return UNKNOWN_WINDOW;
  }
}
