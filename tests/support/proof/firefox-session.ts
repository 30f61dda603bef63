import { resolve } from "node:path";
import type { HTTPRequest, Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";
import { openChrome } from "#tests/e2e/support/firefox-chrome.ts";
import { CANARIES, CASE_PATH } from "./canaries.ts";
import { hearAll, heardAndShown } from "./in-panel.ts";
import type { Sinks } from "./sabotages.ts";
import { isElsewhere, type Seen, tellsOfItself } from "./seen.ts";
import type { Surroundings } from "./sinks.ts";
import { allStored } from "./stores.ts";
import { watched } from "./watched.ts";

/** As `useCasePage` in Chromium; the panel's page stands in a tab behind the case. */
export function useCasePageInFirefox(extension: ((sinks: Sinks) => string) | null, isRead = true): Promise<Seen> {
  return watched(async (surroundings, profile) => {
    const folder = extension && resolve(extension(surroundings.sinks));
    const firefox = await startFirefox({ extension: folder, profile });
    const panel = folder === null ? null : await firefox.openPanelPage();
    return use(firefox, panel, isRead, surroundings).finally(firefox.close);
  });
}

async function use(
  firefox: FirefoxKit,
  panel: Page | null,
  isToBeRead: boolean,
  { origin, asked, leaked }: Surroundings,
): Promise<Omit<Seen, "profile">> {
  const page = await firefox.browser.newPage();
  const noted: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => noted.push(`console ${message.text()}`));
  page.on("pageerror", (error) => noted.push(`error ${error}`));
  for (const one of [page, panel]) {
    one?.on("request", (request: HTTPRequest) => elsewhere.push(`${request.method()} ${request.url()}`));
  }
  const chrome = await openChrome(firefox);
  await chrome(HEAR_REQUESTS);
  await panel?.evaluate(hearAll);
  await page.bringToFront();
  await page.goto(`${origin}${CASE_PATH}`);
  const isRead = panel !== null && isToBeRead;
  if (isRead) await readPage(panel);
  await page.type("#note", ` ${CANARIES.typed} `).catch(() => undefined);
  await page.type("#line", CANARIES.typed).catch(() => undefined);
  if (isRead) {
    await offersSoon(panel);
    await readAgain(panel);
  }
  await new Promise((done) => setTimeout(done, 3000));
  const itself = await page.evaluate(tellsOfItself).catch(() => ({ page: ["it is gone"], documents: [] }));
  const stored = await page.evaluate(allStored).catch(() => []);
  const tabs = (await firefox.browser.pages())
    .map((one) => one.url())
    .filter((url) => !url.startsWith("moz-extension:"));
  const offered = (await panel?.$$("main [data-open]"))?.length ?? 0;
  const { heard: messages, shown } = (await panel?.evaluate(heardAndShown)) ?? { heard: [], shown: "" };
  const extension = (await panel?.evaluate(allStored)) ?? [];
  await panel?.bringToFront();
  const clipboard = await panel?.evaluate(() => navigator.clipboard.readText().catch(() => ""));
  const heard = JSON.parse(await chrome("JSON.stringify(heardRequests)")) as string[];
  if (!heard.some((request) => request.includes(origin))) throw new Error("Firefox told of no request at all.");
  elsewhere.push(...heard);
  return {
    asked: [...asked, ...elsewhere.filter((request) => isElsewhere(request, origin))],
    leaked,
    page: [
      ...itself.page,
      ...stored,
      ...noted,
      ...tabs.map((url) => `tab ${url.replace(origin, "")}`),
      `clipboard ${clipboard ?? ""}`,
    ],
    documents: itself.documents,
    worlds: [],
    isRead,
    messages,
    extension: [...extension, shown],
    offered,
  };
}

const READ_ONCE = "Read this page once";

/** In the browser's own window: notes what any page or extension asks for, its background too; not what the browser does. */
const HEAR_REQUESTS = `globalThis.heardRequests = [];
  Services.obs.addObserver({
    observe(subject) {
      const { requestMethod, URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      if (!loadInfo.triggeringPrincipal.isSystemPrincipal) heardRequests.push(requestMethod + " " + URI.spec);
    },
  }, "http-on-modify-request");`;

async function readPage(panel: Page): Promise<void> {
  for (const label of ["Suggestions for the page you are on", READ_ONCE]) {
    await until(label, () => panel.evaluate(press, label));
  }
  await until("the page to be read", () => panel.evaluate(isThere, "is read while this panel is open"));
}

/** What a reader has left for who comes again is told now; the page of one that was tampered with may be gone. */
async function readAgain(panel: Page): Promise<void> {
  if (!(await panel.evaluate(press, "Forget now"))) return;
  await until(READ_ONCE, () => panel.evaluate(press, READ_ONCE)).catch(() => undefined);
  await offersSoon(panel);
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
