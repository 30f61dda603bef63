import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "#scripts/launch/find-browser.ts";
import { until } from "#scripts/launch/until.ts";
import type { Display } from "./display.ts";

const EXTENSION_ID = "{7a3e9d52-4c1b-4f86-9d0a-51c7e2b8f634}";
/** Firefox gives an extension a new address at each installation, unless the profile already names one. */
const ADDRESS = "5f3d2a10-7b64-4c9e-8a21-3d0c9b7e4f15";

/** A real Firefox with the extension. */
export interface FirefoxKit {
  readonly extensionId: string;
  readonly browser: Browser;
  /** The panel's page in a tab: a sidebar cannot be driven from outside. */
  openPanelPage(): Promise<Page>;
  openSettingsPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts it, on a display or, without one, headless. @param extension the folder of the built extension; null for none */
export async function startFirefox({
  display,
  extension = `${process.cwd()}/.output/firefox-mv3`,
  profile,
}: {
  readonly display?: Display;
  readonly extension?: string | null;
  /** A profile to be kept. */
  readonly profile?: string;
} = {}): Promise<FirefoxKit> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error("There is no Firefox on this machine. Install Debian's package firefox-esr.");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: display === undefined,
    ...(profile && { userDataDir: profile }),
    ...(display && { env: { ...process.env, ...display.env } }),
    args: ["--remote-allow-system-access", "--width=1200", "--height=780"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION_ID]: ADDRESS }),
      "dom.events.testing.asyncClipboard": true,
      // A question takes an answer at once; a person is given half a second to read it.
      "security.notification_enable_delay": 0,
      // A short run is kept as a long one is, however it ends.
      "browser.sessionstore.interval": 1000,
      // So that a page's WebRTC can reach this computer, where it is looked for.
      "media.peerconnection.ice.loopback": true,
    },
  });
  if (extension) await browser.installExtension(extension);
  const open = async (path: string, selector: string) => {
    const page = await browser.newPage();
    // The promise of `goto` never settles for an extension's page; the selector tells when it is there.
    page.goto(`moz-extension://${ADDRESS}/${path}`).catch(() => undefined);
    // While one document gives way to the next, Firefox answers a question about it with an error.
    await until(path, () => page.$(selector).catch(() => null));
    return page;
  };
  return {
    extensionId: EXTENSION_ID,
    browser,
    openPanelPage: () => open("sidepanel.html", 'input[type="search"]'),
    openSettingsPage: () => open("options.html", "#settings h1"),
    close: () => browser.close(),
  };
}
