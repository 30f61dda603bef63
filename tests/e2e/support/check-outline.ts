import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { outlineOf } from "./outline.ts";
import { expect } from "./panel-test.ts";

/** `SIGNPOST_WRITE_OUTLINES=1` writes the outlines anew, to be read before they are kept. */
const WRITES = process.env.SIGNPOST_WRITE_OUTLINES === "1";

/** Holds all that a screen reader meets on a page against the outline that is kept of that state. */
export async function expectOutline(page: Page, state: string): Promise<void> {
  const path = `tests/e2e/outlines/${state.replaceAll(" ", "-")}.yml`;
  const outline = async () => outlineOf(await page.locator("body").ariaSnapshot());
  if (WRITES) writeFileSync(path, await outline());
  const message = `${path}, which SIGNPOST_WRITE_OUTLINES=1 writes anew`;
  await expect.poll(outline, { message }).toBe(readFileSync(path, "utf8"));
}
