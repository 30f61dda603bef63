import type { Browser, Page } from "@playwright/test";
import { openReading } from "#tests/e2e/support/reading-test.ts";

/** A page and the panel beside it, in a browser whose trace can be had. */
export interface Bench {
  readonly browser: Browser;
  readonly page: Page;
  readonly panel: Page;
}

/** Goes to a page and has it read once. */
export async function read({ page, panel }: Bench, url: string): Promise<void> {
  await page.goto(url);
  await openReading(panel);
  await panel.getByRole("button", { name: "Read this page once" }).click();
  await panel.getByText("is read while this panel is open").waitFor();
}
