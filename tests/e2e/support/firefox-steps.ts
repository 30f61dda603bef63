import { until } from "#scripts/launch/until.ts";
import { type FirefoxSidebar, type FirefoxWindow, soon } from "./firefox-sidebar.ts";
import { idsNoted, startNoting } from "./noted.ts";
import { COUNT_TURNS, HAS_READER } from "./reader-world.ts";
import { forgetSettings } from "./reading-test.ts";

/** The steps of consent as a person takes them in Firefox's sidebar. */
type Sidebar = FirefoxSidebar;

/** Has the extension know nothing of what was chosen before. */
export async function beginAnew({ page, settings, look }: Sidebar): Promise<void> {
  await page.bringToFront();
  await page.goto("about:blank");
  await settings.evaluate(forgetSettings);
  await look(({ location }) => location.reload());
}

/** Goes to a page and presses the button on it, which grants it, then to the view about it. */
export async function openReading(sidebar: Sidebar, url: string): Promise<void> {
  await sidebar.page.goto(url);
  await openView(sidebar);
}

/** Presses the button on the page in front, and goes to the view about it. */
export async function openView(sidebar: Sidebar): Promise<void> {
  await sidebar.pressToolbar();
  await soon.poll(sidebar.text).toMatch(/Suggestions for (?:this page|the page you are on)/);
  if (!(await sidebar.text()).includes("Suggestions for this page")) {
    await sidebar.press("Suggestions for the page you are on");
    await soon.poll(sidebar.text).toContain("Suggestions for this page");
  }
}

/** Selects the first paragraph of a page, opens the menu of the mouse on it, and says whether "Look up" is in it. */
export async function openTextMenu({ page, display, chrome }: Sidebar, url: string): Promise<boolean> {
  await page.goto(url);
  const [x, y] = await page.evaluate(() => {
    const text = document.querySelector("p") as HTMLElement;
    getSelection()?.selectAllChildren(text);
    const { mozInnerScreenX, mozInnerScreenY } = window as FirefoxWindow;
    const box = text.getBoundingClientRect();
    return [mozInnerScreenX + box.x + 40, mozInnerScreenY + box.y + 8].map(Math.round);
  });
  display.xdotool("mousemove", `${x}`, `${y}`, "click", "3");
  const last = await until("the menu", () =>
    chrome<string | null>(`(() => {
    const menu = document.querySelector("#contentAreaContextMenu");
    return menu.state === "open" ? menu.lastElementChild.id : null;
  })()`),
  );
  return last.endsWith("look-up-selection");
}

/** Selects the first paragraph of a page and looks it up from the menu of the mouse. */
export async function lookUp(sidebar: Sidebar, url: string): Promise<void> {
  if (!(await openTextMenu(sidebar, url))) throw new Error("“Look up” is not in the menu of selected text");
  // The way up from the top leads to the last one. Without a desktop a menu closes as soon as the mouse moves.
  sidebar.display.xdotool("key", "Up", "Return");
}

/** Has a page read once. */
export async function readOnce(sidebar: Sidebar, url: string): Promise<void> {
  await sidebar.page.goto(url);
  await readFront(sidebar);
}

/** Has the page in front read once. */
export async function readFront(sidebar: Sidebar): Promise<void> {
  await openView(sidebar);
  await sidebar.press("Read this page once");
  await soon.poll(sidebar.text).toContain("is read while this panel is open, until you leave the page");
}

/** Gives the page the keys, as a press in it does; what a driver presses there leaves them with the sidebar. */
export async function goToPage({ chrome }: Sidebar): Promise<void> {
  await chrome("gBrowser.selectedBrowser.focus()");
}

/** Switches the site of a page on, and says yes to the browser. */
export async function switchOn(sidebar: Sidebar, url: string): Promise<void> {
  await readOnce(sidebar, url);
  await sidebar.press("Always read this site");
  await sidebar.answer("Allow");
  await soon.poll(sidebar.buttons).toContain("Stop reading this site");
}

/** Has the browser grant no site. */
export async function takeBackAll({ settings }: Sidebar): Promise<void> {
  await settings.evaluate(
    "browser.permissions.getAll().then(({ origins }) => browser.permissions.remove({ origins }))",
  );
}

/** Runs code in the reader's world of the page in front; it rejects where the extension may not look into it. */
export function runInReader({ settings }: Sidebar, code: string): Promise<unknown> {
  return settings.evaluate(`(async () => {
    const [{ id: tabId }] = await browser.tabs.query({ active: true, currentWindow: true });
    const func = () => { ${code} };
    const [{ result, error }] = await browser.scripting.executeScript({ target: { tabId }, func });
    if (error) throw error;
    return result;
  })()`);
}

/** Whether a reader waits or works in the page in front; it rejects where the extension may not look into it. */
export function hasReader(sidebar: Sidebar): Promise<boolean> {
  return runInReader(sidebar, `return ${HAS_READER}`) as Promise<boolean>;
}

/** Waits until the reader in the page in front is in the middle of reading it, which takes one that is read slowly. */
export async function inMidReading(sidebar: Sidebar): Promise<void> {
  await soon.poll(() => runInReader(sidebar, "return globalThis.signpostReads")).toBe(true);
  await runInReader(sidebar, COUNT_TURNS);
  await soon.poll(() => runInReader(sidebar, "return turns")).toBeGreaterThan(2);
}

/** Has all pages of the site of a page read, where the browser grants it without a question. */
export async function readAlways(sidebar: Sidebar, url: string): Promise<void> {
  await readOnce(sidebar, url);
  await sidebar.press("Always read this site");
  await soon.poll(sidebar.buttons).toContain("Stop reading this site");
}

/** Has the sidebar note each record that it offers from now on, however short. @returns the ids so far */
export async function noteOffered({ look }: Sidebar): Promise<() => Promise<string[] | null>> {
  await look(startNoting);
  return () => look(idsNoted);
}

/** Presses keys in the page in front. */
export async function pressInPage(sidebar: Sidebar, keys: string): Promise<void> {
  await goToPage(sidebar);
  sidebar.display.xdotool("key", keys);
}

/** The origins that the browser has granted. */
export function granted({ settings }: Sidebar): Promise<string[]> {
  return settings.evaluate("browser.permissions.getAll().then(({ origins }) => origins)") as Promise<string[]>;
}
