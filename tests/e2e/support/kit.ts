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

/** The panel's page where one is open. */
export function panelOf(context: BrowserContext): Page | null {
  return context.pages().find((page) => page.url().endsWith("/sidepanel.html")) ?? null;
}
