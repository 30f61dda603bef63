import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";
import { CANARIES, CASE_PATH } from "./canaries.ts";
import { canariesInProfile } from "./profile.ts";
import type { Sinks } from "./sabotages.ts";
import { holds, type Seen } from "./seen.ts";
import { openSurroundings, type Surroundings } from "./sinks.ts";

/** As `useCasePage` in Chromium; the panel's page stands in a tab behind the case. */
export async function useCasePageInFirefox(extension: ((sinks: Sinks) => string) | null): Promise<Seen> {
  const surroundings = await openSurroundings();
  const profile = await mkdtemp(join(tmpdir(), "signpost-proof-"));
  try {
    const folder = extension && resolve(extension(surroundings.sinks));
    const firefox = await startFirefox({ extension: folder, profile });
    const seen = await use(firefox, folder !== null, surroundings).finally(firefox.close);
    return { ...seen, profile: canariesInProfile(profile) };
  } finally {
    await surroundings.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function use(firefox: FirefoxKit, isRead: boolean, { origin, asked, leaked }: Surroundings) {
  const panel = isRead ? await firefox.openPanelPage() : null;
  const page = await firefox.browser.newPage();
  const noted: string[] = [];
  page.on("console", (message) => noted.push(`console ${message.text()}`));
  page.on("pageerror", (error) => noted.push(`error ${error}`));
  await page.bringToFront();
  await page.goto(`${origin}${CASE_PATH}`);
  if (panel) await readPage(panel);
  await page.type("#note", ` ${CANARIES.typed} `).catch(() => undefined);
  await page.type("#line", CANARIES.typed).catch(() => undefined);
  if (panel) await offersSoon(panel);
  await new Promise((done) => setTimeout(done, 3000));
  const held = await page.evaluate(holds).catch(() => ["the page is gone"]);
  const tabs = (await firefox.browser.pages())
    .map((one) => one.url())
    .filter((url) => !url.startsWith("moz-extension:"));
  const offered = (await panel?.$$("main [data-open]"))?.length ?? 0;
  const extension = (await panel?.evaluate(extensionHolds)) ?? [];
  await panel?.bringToFront();
  const clipboard = await panel?.evaluate(() => navigator.clipboard.readText().catch(() => ""));
  return {
    asked,
    leaked,
    page: [...held, ...noted, ...tabs.map((url) => url.replace(origin, "")), clipboard ?? ""],
    extension,
    offered,
  };
}

async function readPage(panel: Page): Promise<void> {
  await panel.evaluate(hearAll);
  for (const label of ["Suggestions for the page you are on", "Read this page once"]) {
    await until(label, () => panel.evaluate(press, label));
  }
  await until("the page to be read", () => panel.evaluate(isThere, "is read while this panel is open"));
}

/** On a busy machine reading takes a while; a reader that was tampered with may never offer anything. */
async function offersSoon(panel: Page): Promise<void> {
  await panel.waitForSelector("main [data-open]", { timeout: 8000 }).catch(() => undefined);
}

function press(label: string): true | null {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(label));
  button?.click();
  return button ? true : null;
}

function isThere(label: string): true | null {
  return document.body.textContent?.includes(label) ? true : null;
}

/** In the panel: keeps every message that reaches it, by whatever way. */
function hearAll(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const { browser } = globalThis as unknown as {
    browser: {
      runtime: { onMessage: { addListener(take: (message: unknown) => void): void } };
      tabs: { connect(...given: unknown[]): { onMessage: { addListener(take: (message: unknown) => void): void } } };
    };
  };
  browser.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  const { connect } = browser.tabs;
  browser.tabs.connect = (...given) => {
    const port = connect(...given);
    port.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
    return port;
  };
}

async function extensionHolds(): Promise<string[]> {
  const { browser, heard } = globalThis as unknown as {
    heard: string[];
    browser: { storage: Record<string, { get(keys: null): Promise<object> }> };
  };
  const stores = await Promise.all(["local", "session"].map((area) => browser.storage[area]?.get(null)));
  return [...heard, ...stores.map((one) => JSON.stringify(one))];
}
