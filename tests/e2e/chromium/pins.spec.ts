import { chromium, type Page } from "@playwright/test";
import { openPanel } from "#scripts/launch/panel.ts";
import { findTarget } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";
import { leavePins } from "#tests/e2e/support/stores.ts";

async function pinNapac(panel: Page): Promise<void> {
  await panel.getByRole("searchbox").fill("napac");
  await panel.locator('main [data-open="uk:napac"]').click();
  await panel.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(panel.getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "true");
}

function keptInMemory(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    type Chrome = { storage: { session: { get(key: null): Promise<object> } } };
    return JSON.stringify(await (globalThis as unknown as { chrome: Chrome }).chrome.storage.session.get(null));
  });
}

const pinned = (panel: Page) => panel.getByRole("region", { name: "Pinned" });

test("stands at the start of the panel with its number, and again when the panel is made anew", async ({ panel }) => {
  await pinNapac(panel);
  await panel.getByRole("searchbox").fill("");
  await panel.keyboard.press("Escape");
  // The place is kept a moment after it changed.
  await expect.poll(() => keptInMemory(panel)).not.toContain('"record"');
  await panel.reload();
  await expect(pinned(panel)).toContainText("0808 801 0331");
  await pinned(panel).getByRole("button", { name: /^Copy/ }).click();
  await expect(panel.getByRole("status")).toHaveText(/^Copied/);
  expect((await clipboardOf(panel)).text).toBe("0808 801 0331");
});

test("is told to the panel of another window, and unpinned there", async ({ panel, kit }) => {
  const { targetId } = await kit.browser.cdp.send<{ targetId: string }>("Target.createTarget", {
    url: `${kit.casePage.url}second`,
    newWindow: true,
  });
  await openPanel(
    kit.browser,
    await until("the second window", () => findTarget(kit.browser.cdp, `${kit.casePage.url}second`)),
  );
  const client = await chromium.connectOverCDP(kit.browser.endpoint as string);
  const panels = client
    .contexts()
    .flatMap((context) => context.pages())
    .filter((page) => page.url().endsWith("/sidepanel.html"));
  await pinNapac(panel);
  const starts = await Promise.all(panels.map((page) => page.getByRole("searchbox").inputValue()));
  const second = panels[starts.indexOf("")] as Page;
  await expect(pinned(second)).toContainText("NAPAC support line");
  await pinned(second).locator("[data-open]").click();
  await second.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(panel.getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "false");
  await kit.browser.cdp.send("Target.closeTarget", { targetId });
  await client.close();
});

test("is removed in the settings, and the open panel knows", async ({ panel, kit }) => {
  await pinNapac(panel);
  const settings = await kit.context.newPage();
  await settings.goto(panel.url().replace("sidepanel", "options"));
  await expect(settings.locator("#stored")).toContainText("One entry is pinned.");
  await settings.getByRole("button", { name: "Remove all pins" }).click();
  await expect(settings.locator("#stored")).toContainText("Nothing is pinned.");
  await expect(panel.getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "false");
  await settings.close();
});

test("says once what is gone from the catalogue, and forgets it when asked", async ({ panel }) => {
  await leavePins(panel, ["uk:napac", "uk:never-was", "elsewhere:line"]);
  await expect(pinned(panel)).toContainText("2 pinned entries are no longer in the catalogue");
  await panel.getByRole("button", { name: "Remove them" }).click();
  await expect(pinned(panel)).not.toContainText("no longer");
  await panel.reload();
  await expect(pinned(panel)).toContainText("NAPAC support line");
  await expect(pinned(panel)).not.toContainText("no longer");
});

test("shows 500 pins, the newest five first", async ({ panel }) => {
  const gone = Array.from({ length: 490 }, (_, place) => `uk:gone-${place}`);
  const live = ["napac", "childline", "mosac", "samaritans", "shout", "shore", "pace", "iwf", "brook-traffic-light"];
  await leavePins(panel, [...gone, ...live.map((id) => `uk:${id}`), "coventry:coventry-mash"]);
  await expect(pinned(panel).locator("li")).toHaveCount(5);
  await expect(pinned(panel).locator("li").first()).toContainText("024 7678 8555");
  await panel.getByRole("button", { name: "All 10 pinned" }).click();
  await expect(panel.locator("main li")).toHaveCount(10);
});

test("says that pins cannot be read, and everything else works", async () => {
  // A browser of its own: a script that runs before a page's own cannot be taken back.
  const { panel, close } = await startKit();
  try {
    await panel.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("refused", "UnknownError");
      };
    });
    await panel.reload();
    await expect(panel.getByRole("main")).toContainText("Your pins cannot be read just now");
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator('main [data-open="uk:napac"]')).toBeVisible();
  } finally {
    await close();
  }
});
