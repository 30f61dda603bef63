import type { ConsoleMessage, Page } from "@playwright/test";

/** What a console says of a file that a server does not have, as of the icon of a page. */
const NOT_THERE = "Failed to load resource";

/** What pages complain of from now on: whatever nobody caught, and what their consoles call an error. */
export function noteErrors(...pages: readonly Page[]): readonly string[] {
  const errors: string[] = [];
  for (const page of pages) {
    page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
    page.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error" && !message.text().startsWith(NOT_THERE)) errors.push(message.text());
    });
  }
  return errors;
}

/** Has a panel note each record that it offers from now on, however short. @returns the ids so far */
export async function noteOffered(panel: Page): Promise<() => Promise<string[]>> {
  const view = await panel.evaluateHandle<PanelWindow>("window");
  await view.evaluate(startNoting);
  return () => view.evaluate(idsNoted);
}

type PanelWindow = Window & typeof globalThis;

/** In a page of the extension: has a panel note what it offers from now on. */
export function startNoting(panel: PanelWindow): void {
  const { document, MutationObserver } = panel;
  const noted = new Set<string>();
  const note = () => {
    for (const row of document.querySelectorAll("main [data-open]")) noted.add(row.getAttribute("data-open") ?? "");
  };
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  note();
  Object.assign(panel, { noted });
}

/** In a page of the extension: the ids that a panel has noted. */
export function idsNoted(panel: PanelWindow): string[] {
  return [...(panel as unknown as { noted: Set<string> }).noted];
}
