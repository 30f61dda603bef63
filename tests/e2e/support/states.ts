import { expect, type Page } from "@playwright/test";
import { leave, leaveOldCopy, leavePins } from "./stores.ts";

/** When the states are looked at: a Wednesday morning, on which some lines are open and others are not. */
export const MOMENT = "2026-11-25T10:30:00Z";

const MANY_PINS = ["napac", "childline", "samaritans", "shout", "safeline", "nspcc-helpline"].map((id) => `uk:${id}`);

/** Every state that the panel can be seen in, by name, and how a person comes to it from a new panel. */
export const STATES: Readonly<Record<string, (panel: Page) => Promise<void>>> = {
  start: async () => undefined,
  results: async (panel) => search(panel, "sibling", 1),
  "results with numbers": async (panel) => search(panel, "survivor", 1),
  "an outdated word": async (panel) => search(panel, "incest", 1),
  "nothing found": async (panel) => {
    await panel.getByRole("searchbox").fill("photocopier toner");
    await expect(panel.getByRole("main")).toContainText(/nothing found/i);
  },
  "a topic that nothing is about": async (panel) => {
    await panel.getByRole("searchbox").fill("disabled");
    await expect(panel.getByRole("main")).toContainText("Nothing in the catalogue is about “Disabled children” yet.");
    await expect(panel.getByRole("heading", { name: "Nearest topics" })).toBeVisible();
  },
  "a helpline": (panel) => open(panel, "napac", "uk:napac"),
  "a superseded number": (panel) => open(panel, "rape crisis", "uk:rape-crisis-support-line"),
  "a number with a warning": (panel) => open(panel, "cscp team", "coventry:coventry-cscp"),
  "a withdrawn number found": async (panel) => {
    await search(panel, "lado", 1);
    const row = panel.getByRole("listitem").filter({ hasText: "Designated Officer" });
    await expect(row).toContainText("The number held is not to be used.");
    await expect(row.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
  },
  "a withdrawn number": (panel) => open(panel, "lado", "coventry:coventry-lado"),
  "a number in doubt": (panel) => open(panel, "workforce helpline", "uk:hsb-workforce-helpline"),
  "a service without a number": (panel) => open(panel, "emergency duty team", "coventry:coventry-edt"),
  guidance: (panel) => open(panel, "non-abusing parent", "coventry:non-abusing-parent-assessment"),
  "the emergency services": (panel) => open(panel, "999", "uk:police-emergency"),
  "a copied number": async (panel) => {
    await search(panel, "napac", 1);
    await panel.locator("main li").first().getByRole("button", { name: /copy/i }).click();
    await expect(panel.getByRole("button", { name: /copied/i }).first()).toBeVisible();
  },
  "a copy that the browser refuses": async (panel) => {
    await open(panel, "napac", "uk:napac");
    await refuseCopies(panel);
    await panel.getByRole("button", { name: /^Copy number/ }).click();
    await expect(panel.getByRole("textbox", { name: "Text to copy" })).toHaveValue("0808 801 0331");
  },
  "a number to phone from this computer": async (panel) => {
    await leave(panel, "settings", [["settings", { phoneHere: true }]]);
    await open(panel, "napac", "uk:napac");
    await expect(panel.getByRole("link", { name: "Phone from this computer" })).toBeVisible();
  },
  "a QR code": async (panel) => {
    await open(panel, "napac", "uk:napac");
    await panel.getByText("Show QR code for a work mobile").click();
    await expect(panel.getByRole("img", { name: "QR code that phones 0808 801 0331" })).toBeVisible();
  },
  "a pinned record": async (panel) => {
    await open(panel, "napac", "uk:napac");
    await panel.getByRole("button", { name: "Pin", exact: true }).click();
    await expect(panel.getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "true");
  },
  "pins at the start": async (panel) => {
    await pin(panel, "napac", "uk:napac");
    await pin(panel, "lado", "coventry:coventry-lado");
    await panel.getByRole("searchbox").fill("");
    await expect(panel.getByRole("heading", { name: "Pinned" })).toBeVisible();
  },
  "many pins at the start": async (panel) => {
    await leavePins(panel, [...MANY_PINS, "uk:gone"]);
    await expect(panel.getByRole("main")).toContainText("One pinned entry is no longer in the catalogue");
  },
  "all pins": async (panel) => {
    await leavePins(panel, MANY_PINS);
    await panel.getByRole("button", { name: `All ${MANY_PINS.length} pinned` }).click();
    await expect(panel.getByRole("heading", { level: 1, name: "Pinned" })).toBeFocused();
  },
  "a record on the list": async (panel) => {
    await open(panel, "napac", "uk:napac");
    await panel.getByRole("button", { name: "Add to list" }).click();
    await expect(panel.getByRole("button", { name: "List (1)" })).toBeVisible();
  },
  "a list": async (panel) => {
    await search(panel, "napac", 1);
    await panel.getByRole("button", { name: "List: NAPAC support line" }).click();
    await search(panel, "lado", 1);
    await panel.getByRole("button", { name: /^List: Coventry Local Authority/ }).click();
    await panel.getByRole("button", { name: "List (2)" }).click();
    await expect(panel.getByRole("heading", { level: 1, name: "List" })).toBeFocused();
  },
  "an empty list": async (panel) => {
    await search(panel, "napac", 1);
    await panel.getByRole("button", { name: "List: NAPAC support line" }).click();
    await panel.getByRole("button", { name: "List (1)" }).click();
    await panel.getByRole("button", { name: "Clear list" }).click();
    await expect(panel.getByRole("main")).toContainText("The list is empty.");
  },
  "browsing by kind": async (panel) => {
    await panel.getByRole("button", { name: "Browse by kind" }).click();
    await panel.getByRole("button", { name: "Browse by who it is for" }).click();
    await expect(panel.getByRole("button", { name: /^Phone for advice/ })).toBeVisible();
    // A row half behind the strip would be measured by the half that shows.
    await panel.evaluate(() => scrollTo(0, 0));
  },
  "a kind": async (panel) => {
    await panel.getByRole("button", { name: "Browse by kind" }).click();
    await panel.getByRole("button", { name: /^Law/ }).click();
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
  },
  "an audience": async (panel) => {
    await panel.getByRole("button", { name: "Browse by who it is for" }).click();
    await panel.getByRole("button", { name: /^People worried/ }).click();
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
  },
  "personal details": async (panel) => {
    await search(panel, "napac 943 476 5919", 1);
    await expect(panel.getByRole("search")).toContainText("no personal details");
  },
  "a copied number that has changed": async (panel) => {
    await leaveOldCopy(panel);
    await expect(panel.getByRole("region", { name: "What you copied has changed" })).toBeVisible();
  },
  "a content note": (panel) => open(panel, "file on 4", "uk:bbc-file-on-4-sibling"),
  "the Coventry page": async (panel) => {
    await panel.getByRole("main").getByText("The Coventry page").first().click();
    await expect(panel.getByRole("heading", { name: "Further reading" })).toBeVisible();
  },
  "a superseded record": (panel) => open(panel, "working together 2023", "uk:working-together-2023"),
  "a topic": openTopic,
  "all topics": async (panel) => {
    await panel.getByRole("button", { name: /^All \d+ topics/ }).click();
    await expect(panel.getByRole("heading", { level: 1, name: "All topics" })).toBeFocused();
  },
  suggestions: async (panel) => {
    await lookUp(panel, "Head of year rang: harmful sexual behaviour between two pupils in Year 6 at playtime.");
    await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeFocused();
    await panel
      .getByRole("button", { name: /^Not relevant: / })
      .first()
      .click();
  },
  "an offer": async (panel) => {
    await lookUp(panel, "He told his tutor today that he wants to die and cannot go on.");
    await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeFocused();
  },
  "nothing to suggest": async (panel) => {
    await lookUp(panel, "Invoice for the office chairs approved and sent for payment today.");
    await expect(panel.getByRole("heading", { level: 1, name: "Nothing to suggest" })).toBeFocused();
  },
  "results that are open now": async (panel) => {
    await search(panel, "survivor", 1);
    await showOpenNow(panel);
  },
  "results of which none is open now": async (panel) => {
    await search(panel, "napac", 1);
    await showOpenNow(panel);
    await expect(panel.locator("main [data-open]")).toHaveCount(0);
  },
  "the cover": async (panel) => {
    await panel.getByRole("button", { name: "Hide" }).click();
    await expect(panel.getByRole("button", { name: "Show" })).toBeFocused();
  },
};

/** Every page beside the panel, by name, and how a person comes to it from a new panel. */
export const PAGES = {
  "a sheet": async (panel: Page): Promise<Page> => {
    for (const query of ["napac", "safeline"]) {
      await search(panel, query, 1);
      await panel.getByRole("button", { name: new RegExp(`^List: .*${query}`, "i") }).click();
    }
    await panel.getByRole("button", { name: "List (2)" }).click();
    const opening = panel.context().waitForEvent("page");
    await panel.getByRole("button", { name: /^Print/ }).click();
    const sheet = await opening;
    // A tab that the panel opens may begin before the clock stands still in it.
    await sheet.reload();
    await expect(sheet.getByRole("article")).toHaveCount(2);
    return sheet;
  },
  settings: async (panel: Page): Promise<Page> => {
    const settings = await panel.context().newPage();
    await settings.goto(panel.url().replace("sidepanel", "options"));
    await expect(settings.getByText("Nothing is pinned.")).toBeVisible();
    return settings;
  },
};

/** Has the browser refuse all that is copied from now on. */
export async function refuseCopies(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    Object.defineProperty(navigator.clipboard, "write", { value: () => Promise.reject(new DOMException("no")) });
    document.execCommand = () => false;
  });
}

async function showOpenNow(panel: Page): Promise<void> {
  await panel.getByRole("button", { name: "Open now" }).click();
  await expect(panel.locator(".filter")).toContainText(/open now\./);
}

async function search(panel: Page, query: string, atLeast: number): Promise<void> {
  await panel.getByRole("searchbox").fill(query);
  await expect(panel.locator("main [data-open]").nth(atLeast - 1)).toBeVisible();
}

async function openTopic(panel: Page): Promise<void> {
  await panel.locator("main [data-open]").first().waitFor();
  await panel.getByRole("main").getByText("Signs and indicators").first().click();
  await expect(panel.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Pins a record and goes back to the results. */
async function pin(panel: Page, query: string, id: string): Promise<void> {
  await open(panel, query, id);
  await panel.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(panel.getByRole("button", { name: "Pin", exact: true })).toHaveAttribute("aria-pressed", "true");
  await panel.keyboard.press("Escape");
}

async function open(panel: Page, query: string, id: string): Promise<void> {
  await search(panel, query, 1);
  await panel.locator(`main [data-open="${id}"]`).first().click();
  await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
}

/** Leaves selected text for the panel, as the menu "Look up" does. */
export async function lookUp(panel: Page, text: string): Promise<void> {
  await panel.evaluate(async (selected) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        windows: { getCurrent(): Promise<{ id: number }> };
        storage: { session: { set(items: object): Promise<void> } };
      };
    };
    const { id } = await chrome.windows.getCurrent();
    await chrome.storage.session.set({ [`lookup:${id}`]: { text: selected, at: Date.now() } });
  }, text);
}
