import { type FirefoxSidebar, soon } from "./firefox-sidebar.ts";
import { forgetSettings } from "./reading-test.ts";

/** The steps of consent as a person takes them in Firefox's sidebar. */
type Sidebar = FirefoxSidebar;

/** Has the extension know nothing of what was chosen before, and the browser grant nothing. */
export async function beginAnew({ page, settings, look }: Sidebar): Promise<void> {
  await page.bringToFront();
  await page.goto("about:blank");
  await settings.evaluate(forgetSettings);
  await settings.evaluate(
    "browser.permissions.getAll().then(({ origins }) => browser.permissions.remove({ origins }))",
  );
  await look(({ location }) => location.reload());
}

/** Goes to a page and presses the button on it, which grants it, then to the view about it. */
export async function openReading(sidebar: Sidebar, url: string): Promise<void> {
  await sidebar.page.goto(url);
  await sidebar.pressToolbar();
  await soon.poll(sidebar.text).toMatch(/Suggestions for (?:this page|the page you are on)/);
  if (!(await sidebar.text()).includes("Suggestions for this page")) {
    await sidebar.press("Suggestions for the page you are on");
    await soon.poll(sidebar.text).toContain("Suggestions for this page");
  }
}

/** Has a page read once. */
export async function readOnce(sidebar: Sidebar, url: string): Promise<void> {
  await openReading(sidebar, url);
  await sidebar.press("Read this page once");
  await soon.poll(sidebar.text).toContain("is read while this panel is open, until you leave the page");
}

/** Switches the site of a page on, and says yes to the browser. */
export async function switchOn(sidebar: Sidebar, url: string): Promise<void> {
  await readOnce(sidebar, url);
  await sidebar.press("Always read this site");
  await sidebar.answer("Allow");
  await soon.poll(sidebar.buttons).toContain("Stop reading this site");
}

/** The origins that the browser has granted. */
export function granted({ settings }: Sidebar): Promise<string[]> {
  return settings.evaluate("browser.permissions.getAll().then(({ origins }) => origins)") as Promise<string[]>;
}
