import { resolve } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { type Browser, launchBrowser } from "#scripts/launch/browser.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { openPanel } from "#scripts/launch/panel.ts";
import { findTarget } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { type CasePage, serveCasePage } from "./case-page.ts";

/** A real Chromium with the extension, a case page, and the real side panel beside it under Playwright's control. */
export interface Kit {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly casePage: CasePage;
  readonly panel: Page;
  close(): Promise<void>;
  /** Ends the browser at once, whatever it does. */
  kill(): Promise<void>;
}

export interface KitOptions {
  /** The folder of the built extension. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** A profile to be kept. */
  readonly profile?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts it; everything that was started is stopped again when a step fails. */
export async function startKit({
  extension = ".output/chrome-mv3",
  headless = true,
  profile,
  env,
}: KitOptions = {}): Promise<Kit> {
  const casePage = await serveCasePage();
  const browser = await launchBrowser({
    executable: needChromium(),
    extension: resolve(extension),
    headless,
    url: casePage.url,
    size: { width: 1200, height: 800 },
    port: true,
    ...(profile && { profile }),
    ...(env && { env }),
  });
  const close = async () => {
    await browser.close();
    await casePage.close();
  };
  const kill = async () => {
    await browser.kill();
    await casePage.close();
  };
  try {
    const page = await until("the case page", () => findTarget(browser.cdp, casePage.url));
    await openPanel(browser, page);
    const client = await chromium.connectOverCDP(browser.endpoint as string);
    const context = client.contexts()[0] as BrowserContext;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const panel = await until("the panel", async () => panelOf(context));
    return { browser, context, casePage, panel, close, kill };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the panel beside the page in front once more, where the one before went with the extension that it was of. */
export async function openPanelAgain({ browser }: Kit, url: string): Promise<Page> {
  const page = await until("the page", () => findTarget(browser.cdp, url));
  await openPanel(browser, page);
  // A client lists the panels that are open when it comes.
  const client = await chromium.connectOverCDP(browser.endpoint as string);
  return until("the panel", async () => panelOf(client.contexts()[0] as BrowserContext));
}

/** Has the browser keep what came from a folder when it is loaded anew; another tab is in front for a moment. */
export async function allowReloading({ context }: Kit): Promise<void> {
  const list = await context.newPage();
  await list.goto("chrome://extensions");
  await list.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  await list.close();
}

/** Closes the panel, as its own button does. */
export async function closePanel({ panel }: Kit): Promise<void> {
  await Promise.all([panel.waitForEvent("close"), panel.evaluate("window.close()").catch(() => undefined)]);
}

/** Has the extension load itself anew from its folder, as for an update; its panel goes. */
export async function reloadExtension({ panel }: Kit): Promise<void> {
  await Promise.all([panel.waitForEvent("close"), panel.evaluate("chrome.runtime.reload()").catch(() => undefined)]);
}

/** Presses the toolbar's button while the page is in front. */
export async function pressToolbar({ cdp, extensionId }: Kit["browser"], url: string): Promise<void> {
  const { targetInfos } = await cdp.send<{ targetInfos: { targetId: string; url: string }[] }>("Target.getTargets", {
    filter: [{ type: "tab" }],
  });
  const targetId = targetInfos.find((one) => one.url === url)?.targetId;
  await cdp.send("Extensions.triggerAction", { id: extensionId, targetId });
}

/** The panel's page where one is open. */
export function panelOf(context: BrowserContext): Page | null {
  return context.pages().find((page) => page.url().endsWith("/sidepanel.html")) ?? null;
}
