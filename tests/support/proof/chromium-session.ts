import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { launchBrowser } from "#scripts/launch/browser.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { openReading } from "#tests/e2e/support/reading-test.ts";
import { CANARIES, CASE_PATH } from "./canaries.ts";
import { hearAll, heardAndShown } from "./in-panel.ts";
import type { Sinks } from "./sabotages.ts";
import { isElsewhere, type Seen, tellsOfItself } from "./seen.ts";
import type { Surroundings } from "./sinks.ts";
import { allStored } from "./stores.ts";
import { watched } from "./watched.ts";

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
 * @param extension gives the folder of the extension; null for a browser without it
 * @param isRead whether the person asks in the panel that the page be read
 */
export function useCasePage(extension: ((sinks: Sinks) => string) | null, isRead = true): Promise<Seen> {
  return watched(async (surroundings, profile) => {
    const opened = await (extension ? openWith(extension(surroundings.sinks), profile) : openWithout(profile));
    return use(opened, isRead, surroundings).finally(opened.close);
  });
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

async function use({ context, page, panel }: Opened, isToBeRead: boolean, { origin, asked, leaked }: Surroundings) {
  const { noted, worlds } = await noteAll(await context.newCDPSession(page));
  const elsewhere: string[] = [];
  context.on("request", (request) => elsewhere.push(`${request.method()} ${request.url()}`));
  await panel?.evaluate(hearAll);
  await page.goto(`${origin}${CASE_PATH}`);
  const isRead = panel !== null && isToBeRead && (await readSite(panel));
  await typeAll(page);
  if (panel && isToBeRead) await offersSoon(panel);
  const itself = await page.evaluate(tellsOfItself).catch(() => ({ page: ["it is gone"], documents: [] }));
  const stored = await page.evaluate(allStored).catch(() => []);
  const tabs = context.pages().filter((one) => one !== panel);
  const clipboard = await panel?.evaluate(() => navigator.clipboard.readText().catch(() => ""));
  const { heard, shown } = (await panel?.evaluate(heardAndShown)) ?? { heard: [], shown: "" };
  return {
    asked: [...asked, ...elsewhere.filter((request) => isElsewhere(request, origin))],
    leaked,
    page: [
      ...itself.page,
      ...stored,
      ...noted,
      ...tabs.map((one) => `tab ${one.url().replace(origin, "")}`),
      `clipboard ${clipboard ?? ""}`,
    ],
    documents: itself.documents,
    worlds,
    messages: heard,
    extension: [...((await panel?.evaluate(allStored)) ?? []), shown],
    isRead,
    offered: (await panel?.locator("main [data-open]").count()) ?? 0,
  };
}

/** Types as a person does; a page that a sabotage has taken away is typed into no more. */
async function typeAll(page: Page): Promise<void> {
  try {
    await page.locator("#note").pressSequentially(` ${CANARIES.typed} `, { timeout: 10_000 });
    await page.locator("#line").pressSequentially(CANARIES.typed, { timeout: 10_000 });
  } catch {}
  await page.waitForTimeout(1500);
}

/** Whether the site could be switched on: a page that a sabotage takes away at once has none any more. */
async function readSite(panel: Page): Promise<boolean> {
  await openReading(panel);
  await panel.getByRole("button", { name: "Read this page once" }).click();
  try {
    await panel.getByRole("button", { name: "Always read this site" }).click({ timeout: 10_000 });
    await panel.getByRole("button", { name: "Stop reading this site" }).waitFor({ timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/** A reader that was tampered with may never offer anything. */
async function offersSoon(panel: Page): Promise<void> {
  await panel
    .locator("main [data-open]")
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
}

/** Notes what is written to the console, and errors, of the page and of the extension's script in it, and its world. */
async function noteAll(cdp: CDPSession): Promise<{ readonly noted: string[]; readonly worlds: string[] }> {
  const noted: string[] = [];
  const worlds: string[] = [];
  cdp.on("Runtime.consoleAPICalled", ({ args }) => noted.push(`console ${args.map(({ value }) => value).join(" ")}`));
  cdp.on("Runtime.exceptionThrown", ({ exceptionDetails }) =>
    noted.push(`error ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
  );
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) worlds.push(context.origin);
  });
  await cdp.send("Runtime.enable");
  return { noted, worlds };
}
