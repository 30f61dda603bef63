import { expect } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import { type Display, openDisplay } from "./display.ts";
import { type FirefoxKit, startFirefox } from "./firefox.ts";
import { type Chrome, openChrome } from "./firefox-chrome.ts";

/** A window in Firefox, which says where on the screen its document begins. */
export type FirefoxWindow = Window & typeof globalThis & { mozInnerScreenX: number; mozInnerScreenY: number };

/** Waits as long as a busy machine takes. */
export const soon = expect.configure({ timeout: 20_000 });

/**
 * Firefox's real sidebar beside a page, in a window on a screen that nobody sees. It is looked at from the settings
 * page, and pressed with the mouse and keys of the machine, as a person does.
 */
export interface FirefoxSidebar {
  readonly firefox: FirefoxKit;
  readonly display: Display;
  /** The page in front. */
  readonly page: Page;
  /** The extension's settings, in a tab behind. */
  readonly settings: Page;
  readonly chrome: Chrome;
  /** What a function gives that looks at the sidebar; null where none is open. */
  look<T, A extends readonly unknown[]>(at: (sidebar: FirefoxWindow, ...args: A) => T, ...args: A): Promise<T | null>;
  /** What stands in its main part. */
  text(): Promise<string>;
  /** The names of its buttons. */
  buttons(): Promise<readonly string[]>;
  /** The records that are offered, by their ids. */
  offered(): Promise<readonly string[]>;
  /** Presses the sidebar's button whose name begins so. */
  press(text: string): Promise<void>;
  /** Presses the toolbar's button. */
  pressToolbar(): Promise<void>;
  /** Presses the middle of what a script finds in the browser's own window. */
  pressInChrome(find: string): Promise<void>;
  /** Answers what the browser asks, and gives what it asked. */
  answer(label: "Allow" | "Deny"): Promise<string>;
  close(): Promise<void>;
}

/** Starts it with the sidebar closed. @param extension the folder of the built extension */
export async function startSidebar(extension?: string): Promise<FirefoxSidebar> {
  const display = await openDisplay();
  const firefox = await startFirefox({ display, ...(extension && { extension }) });
  const close = async () => {
    await firefox.close();
    display.close();
  };
  try {
    const settings = await firefox.openSettingsPage();
    const page = await firefox.browser.newPage();
    await page.bringToFront();
    const chrome = await openChrome(firefox);
    const sidebar = waysIn(settings, display);
    return { firefox, display, page, settings, chrome, ...sidebar, ...waysAround(chrome, display), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same browser after its extension was started anew, which closes what showed it. */
export async function startAgain(sidebar: FirefoxSidebar): Promise<FirefoxSidebar> {
  const settings = await sidebar.firefox.openSettingsPage();
  await sidebar.page.bringToFront();
  return { ...sidebar, settings, ...waysIn(settings, sidebar.display) };
}

function waysIn(
  settings: Page,
  display: Display,
): Pick<FirefoxSidebar, "look" | "text" | "buttons" | "offered" | "press"> {
  // As a text it is not bound by the page's policy, and it reaches what the function is given.
  const look: FirefoxSidebar["look"] = (at, ...args) =>
    settings.evaluate(
      `(([sidebar]) => (sidebar?.document.body ? (${at})(sidebar, ...${JSON.stringify(args)}) : null))(browser.extension.getViews({ type: "sidebar" }))`,
    ) as never;
  return {
    look,
    text: async () => (await look(({ document }) => document.querySelector("main")?.textContent ?? "")) ?? "",
    buttons: async () =>
      (await look(({ document }) =>
        [...document.querySelectorAll("button")].map((one) => one.ariaLabel ?? one.textContent ?? ""),
      )) ?? [],
    offered: async () =>
      (await look(({ document }) =>
        [...document.querySelectorAll("main [data-open]")].map((row) => row.getAttribute("data-open") ?? ""),
      )) ?? [],
    press: (text) => pressWhenStill(display, text, () => look(middleOf, text)),
  };
}

/** Presses with the mouse what stands at a place, once it stays there: what is still coming can move it. */
async function pressWhenStill(
  display: Display,
  what: string,
  ask: () => Promise<readonly number[] | null>,
): Promise<void> {
  let last = "";
  const [x, y] = await until(what, async () => {
    const place = await ask();
    const isStill = String(place) === last;
    last = String(place);
    return isStill ? place : null;
  });
  display.xdotool("mousemove", `${x}`, `${y}`, "click", "1");
}

/** In the sidebar: where on the screen a button is. */
function middleOf({ document, mozInnerScreenX, mozInnerScreenY }: FirefoxWindow, text: string): number[] | null {
  const button = [...document.querySelectorAll("button")].find((one) =>
    (one.ariaLabel ?? one.textContent)?.startsWith(text),
  );
  button?.scrollIntoView({ block: "center" });
  const box = button?.getBoundingClientRect();
  return box
    ? [mozInnerScreenX + box.x + box.width / 2, mozInnerScreenY + box.y + box.height / 2].map(Math.round)
    : null;
}

function waysAround(
  chrome: FirefoxSidebar["chrome"],
  display: Display,
): Pick<FirefoxSidebar, "pressInChrome" | "pressToolbar" | "answer"> {
  const pressInChrome = (find: string) =>
    pressWhenStill(display, find, async () => {
      const place = await chrome<string | null>(`(() => {
        const element = ${find};
        const { width, height } = element?.getBoundingClientRect() ?? {};
        return width ? [element.screenX + width / 2, element.screenY + height / 2].map(Math.round).join() : null;
      })()`);
      return place?.split(",").map(Number) ?? null;
    });
  return {
    pressInChrome,
    pressToolbar: () =>
      pressInChrome('document.querySelector("#nav-bar .unified-extensions-item-action-button[data-extensionid]")'),
    async answer(label) {
      const asked = '(PopupNotifications.panel.state === "open" ? PopupNotifications.panel.firstElementChild : null)';
      const text = await until("the browser's question", () => chrome<string | null>(`${asked}?.textContent ?? null`));
      await pressInChrome(label === "Allow" ? `${asked}.button` : `${asked}.secondaryButton`);
      await until("the question to go", () => chrome<true | null>(`${asked} ? null : true`));
      return text;
    },
  };
}
