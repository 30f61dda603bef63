import type { Browser } from "./browser.ts";
import { evaluate, findTarget, listTargets, openTab, type Target } from "./target.ts";
import { until } from "./until.ts";

/**
 * Opens the real side panel of the window in front, as a click on the toolbar button does, and proves that it is one.
 *
 * The browser opens a panel only where a page of the extension asks, in answer to a person. A tab with the
 * extension's manifest is such a page and runs none of its code; it is closed again.
 *
 * @param page the page that stays in front
 * @throws Error when the browser lists no side panel more than before
 */
export async function openPanel({ cdp, extensionId }: Browser, page: Target): Promise<Target> {
  const origin = `chrome-extension://${extensionId}/`;
  const door = await openTab(cdp, `${origin}manifest.json`);
  await until("the extension's page", () => evaluate<true | null>(door, "globalThis.chrome?.sidePanel ? true : null"));
  const known = await listTargets(cdp, origin);
  const panelsBefore = (await sidePanels(door)).length;
  const windowId = await evaluate<number>(door, "chrome.windows.getCurrent().then(({ id }) => id)");
  await evaluate(door, `chrome.sidePanel.open({ windowId: ${windowId} })`);
  const url = await until("the side panel", async () => {
    const panels = await sidePanels(door);
    return panels.length > panelsBefore ? (panels.at(-1) ?? null) : null;
  });
  const panel = await until("the side panel's page", () => findTarget(cdp, url, known));
  await cdp.send("Target.closeTarget", { targetId: door.id });
  await cdp.send("Target.activateTarget", { targetId: page.id });
  await until("the panel to slide in", () => isBeside(page, panel));
  return panel;
}

/** Whether the panel has its width and the page has made room for it; null while it has not. */
async function isBeside(page: Target, panel: Target): Promise<true | null> {
  const [inner, outer] = await evaluate<[number, number]>(page, "[innerWidth, outerWidth]");
  const width = await evaluate<number>(panel, "innerWidth");
  return width > 0 && inner + width <= outer ? true : null;
}

/** The addresses of the side panels that the browser itself says are open; one still opening has none yet. */
function sidePanels(door: Target): Promise<string[]> {
  return evaluate(
    door,
    `chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] })
      .then((panels) => panels.map(({ documentUrl }) => documentUrl).filter((url) => url))`,
  );
}
