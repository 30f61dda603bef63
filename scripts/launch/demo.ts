import { outputOf } from "#scripts/build-steps.ts";
import { startDemoServer } from "#scripts/demo-server.ts";
import { type Browser, launchBrowser } from "./browser.ts";
import { openPanel } from "./panel.ts";
import { evaluate, findTarget, type Target } from "./target.ts";
import { until } from "./until.ts";

/** A council laptop's screen: 1366 x 768. */
const LAPTOP = { width: 1366, height: 768 };

/** The browser with the real panel open beside the made-up case page. */
export interface Demo {
  readonly browser: Browser;
  readonly page: Target;
  readonly panel: Target;
  /** Closes the browser and the page's server; may be called twice. */
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly executable: string;
  readonly headless: boolean;
  /** The folder of the built extension; the build for Chrome where it is left out. */
  readonly extension?: string;
  /** Further flags of the browser. */
  readonly flags?: readonly string[];
}

/** Opens the panel beside the made-up case page, from a build that must be there. */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const server = await startDemoServer();
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await server.close();
  };
  try {
    const launched = await launchBrowser({
      extension: outputOf("chrome"),
      ...options,
      url: server.url,
      size: LAPTOP,
    });
    browser = launched;
    const page = await until("the case page", () => findTarget(launched.cdp, server.url));
    const panel = await openPanel(browser, page);
    await until("the panel to be ready", () =>
      evaluate<true | null>(panel, `document.querySelector("input[type=search]") ? true : null`),
    );
    return { browser, page, panel, close };
  } catch (error) {
    await close();
    throw error;
  }
}
