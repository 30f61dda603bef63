import { chromium, type Page } from "@playwright/test";
import { openPanel } from "#scripts/launch/panel.ts";
import { findTarget } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { panelOf } from "#tests/e2e/support/kit.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

/** What the extension keeps, from its own page. */
async function kept(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    type Area = { get(key: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area; local: Area } } }).chrome;
    return JSON.stringify({ session: await storage.session.get(null), local: await storage.local.get(null) });
  });
}

test("is where it was when the panel is made anew", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("sibling");
  await panel.locator("main [data-open]").first().click();
  const title = await panel.getByRole("heading", { level: 1 }).textContent();
  await expect.poll(() => kept(panel)).toContain('"record"');
  await panel.reload();
  await expect(panel.getByRole("heading", { level: 1 })).toHaveText(title as string);
  await panel.keyboard.press("Escape");
  await expect(panel.getByRole("searchbox")).toHaveValue("sibling");
});

test("keeps a query in memory only, never in storage that lasts", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("quixotic heron");
  await expect.poll(() => kept(panel)).toContain("quixotic heron");
  const lasting = await panel.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(k: null): Promise<unknown> } } } }
    ).chrome;
    const names = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([await storage.local.get(null), { ...localStorage }, names, location.href, document.title]);
  });
  expect(lasting).not.toContain("quixotic");
});

test("survives the death of the background worker", async ({ panel, kit }) => {
  await panel.getByRole("searchbox").fill("mosac");
  const session = await kit.context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await expect(panel.locator("main [data-open]").first()).toContainText("Mosac");
  await panel.reload();
  await expect(panel.getByRole("searchbox")).toHaveValue("mosac");
});

test("keeps each window's words to that window, and forgets them when it closes", async ({ panel, kit }) => {
  await panel.getByRole("searchbox").fill("first window");
  await expect.poll(() => kept(panel)).toContain("first window");
  const { targetId } = await kit.browser.cdp.send<{ targetId: string }>("Target.createTarget", {
    url: `${kit.casePage.url}second`,
    newWindow: true,
  });
  const page = await until("the second window", () => findTarget(kit.browser.cdp, `${kit.casePage.url}second`));
  await openPanel(kit.browser, page);
  const client = await chromium.connectOverCDP(kit.browser.endpoint as string);
  const panels = client
    .contexts()
    .flatMap((context) => context.pages())
    .filter((p) => p.url().endsWith("/sidepanel.html"));
  const values = await Promise.all(panels.map((p) => p.getByRole("searchbox").inputValue()));
  expect(values.toSorted()).toEqual(["", "first window"]);
  const second = panels[values.indexOf("")] as Page;
  await second.getByRole("searchbox").fill("second window");
  await expect.poll(() => kept(panel)).toContain("second window");
  await expect(panel.getByRole("searchbox")).toHaveValue("first window");
  await kit.browser.cdp.send("Target.closeTarget", { targetId });
  await expect.poll(() => kept(panel)).not.toContain("second window");
  await client.close();
  expect(panelOf(kit.context)).not.toBeNull();
});
