import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, type CDPSession, chromium, expect, type Page } from "@playwright/test";
import { launchBrowser } from "#scripts/launch/browser.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { openReading } from "#tests/e2e/support/reading-test.ts";
import { CANARIES, CASE_PATH } from "./canaries.ts";
import { canariesInProfile } from "./profile.ts";
import type { Sinks } from "./sabotages.ts";
import { holds, type Seen } from "./seen.ts";
import { openSurroundings, type Surroundings } from "./sinks.ts";

/** A browser that shows a page, with the panel beside it where there is one. */
interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly panel: Page | null;
  close(): Promise<void>;
}

/**
 * Uses a page full of canaries in a Chromium of its own, as a person would, and notes all that comes of it.
 *
 * @param extension gives the folder of the extension, which reads the page; null for a browser without it
 */
export async function useCasePage(extension: ((sinks: Sinks) => string) | null): Promise<Seen> {
  const surroundings = await openSurroundings();
  const profile = await mkdtemp(join(tmpdir(), "signpost-proof-"));
  try {
    const opened = await (extension ? openWith(extension(surroundings.sinks), profile) : openWithout(profile));
    const seen = await use(opened, surroundings).finally(opened.close);
    // The profile is looked at when the browser has written everything.
    return { ...seen, profile: canariesInProfile(profile) };
  } finally {
    await surroundings.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function openWith(extension: string, profile: string): Promise<Opened> {
  const kit = await startKit({ extension: resolve(extension), profile });
  const page = kit.context.pages().find((one) => one.url().startsWith("http")) as Page;
  return { context: kit.context, page, panel: kit.panel, close: kit.close };
}

/** The same browser with an extension in which there is nothing. */
async function openWithout(profile: string): Promise<Opened> {
  const empty = resolve(".output/proof-nothing");
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "Nothing", version: "1" }));
  const browser = await launchBrowser({
    executable: needChromium(),
    extension: empty,
    headless: true,
    url: "about:blank",
    size: { width: 1200, height: 800 },
    port: true,
    profile,
  });
  const client = await chromium.connectOverCDP(browser.endpoint as string);
  const context = client.contexts()[0] as BrowserContext;
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, panel: null, close: browser.close };
}

async function use({ context, page, panel }: Opened, { origin, asked, leaked }: Surroundings) {
  const noted = await noteAll(await context.newCDPSession(page));
  await panel?.evaluate(hearAll);
  await page.goto(`${origin}${CASE_PATH}`);
  if (panel) await readSite(panel);
  await typeAll(page);
  await panel
    ?.locator("main [data-open]")
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
  const held = await page.evaluate(holds).catch(() => ["the page is gone"]);
  const tabs = context.pages().filter((one) => one !== panel);
  const clipboard = await panel?.evaluate(() => navigator.clipboard.readText().catch(() => ""));
  return {
    asked,
    leaked,
    page: [...held, ...noted, ...tabs.map((one) => one.url().replace(origin, "")), clipboard ?? ""],
    extension: (await panel?.evaluate(extensionHeard)) ?? [],
    offered: (await panel?.locator("main [data-open]").count()) ?? 0,
  };
}

/** Types as a person does; a page that a sabotage has taken away is typed into no more. */
async function typeAll(page: Page): Promise<void> {
  try {
    await page.locator("#note").pressSequentially(` ${CANARIES.typed} `, { timeout: 3000 });
    await page.locator("#line").pressSequentially(CANARIES.typed, { timeout: 3000 });
  } catch {}
  await page.waitForTimeout(1500);
}

async function readSite(panel: Page): Promise<void> {
  await openReading(panel);
  await panel.getByRole("button", { name: "Read this page once" }).click();
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
}

/** Notes what is written to the console, and errors, of the page and of the extension's script in it. */
async function noteAll(cdp: CDPSession): Promise<string[]> {
  const noted: string[] = [];
  cdp.on("Runtime.consoleAPICalled", ({ args }) => noted.push(`console ${args.map(({ value }) => value).join(" ")}`));
  cdp.on("Runtime.exceptionThrown", ({ exceptionDetails }) =>
    noted.push(`error ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
  );
  await cdp.send("Runtime.enable");
  return noted;
}

/** In the panel: keeps every message that reaches it, by whatever way. */
function hearAll(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const { chrome } = globalThis as unknown as {
    chrome: {
      runtime: { onMessage: { addListener(take: (message: unknown) => void): void } };
      tabs: { connect(...given: unknown[]): { onMessage: { addListener(take: (message: unknown) => void): void } } };
    };
  };
  chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...given) => {
    const port = connect(...given);
    port.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
    return port;
  };
}

/** In the panel: what was heard, and all that the extension has stored. */
async function extensionHeard(): Promise<string[]> {
  const { chrome, heard } = globalThis as unknown as {
    heard: string[];
    chrome: { storage: Record<string, { get(keys: null): Promise<object> }> };
  };
  const stores = await Promise.all(["local", "session"].map((area) => chrome.storage[area]?.get(null)));
  const rows: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name as string);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of db.objectStoreNames) {
      const asking = db.transaction(store).objectStore(store).getAll();
      rows.push(await new Promise((resolve) => Object.assign(asking, { onsuccess: () => resolve(asking.result) })));
    }
    db.close();
  }
  return [...heard, ...stores.map((one) => JSON.stringify(one)), JSON.stringify(rows)];
}
