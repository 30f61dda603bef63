import { expect } from "@playwright/test";
import type { PublishedSite } from "./published-site.ts";

/** What both browsers' pages can do. */
export interface DrivenPage {
  evaluate<Given, Result>(run: (given: Given) => Result, given: Given): Promise<Awaited<Result>>;
}

const [OLD, NEW] = ["024 7678 8555", "024 7678 8550"] as const;

/** The text of one part of a page. */
const textOf = (page: DrivenPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);

const says = (page: DrivenPage, selector: string, part: string | RegExp) =>
  expect.poll(() => textOf(page, selector), { timeout: 30_000 }).toMatch(part);
const saysNot = (page: DrivenPage, selector: string, part: string | RegExp) =>
  expect.poll(() => textOf(page, selector), { timeout: 30_000 }).not.toMatch(part);

/** Presses the button whose name begins so, once there is one. */
async function press(page: DrivenPage, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate((wanted) => {
      const nameOf = (button: Element) => button.getAttribute("aria-label") ?? button.textContent ?? "";
      const found = [...document.querySelectorAll("button")].find((button) => nameOf(button).startsWith(wanted));
      found?.click();
      return found !== undefined;
    }, name);
  await expect.poll(pressed, { timeout: 30_000 }).toBe(true);
}

/**
 * From the editor's command to the screen and back: both catalogues are published and fetched, a number is copied, the
 * local one is published with another number while the national one's host is behind a log-in page, what changed is
 * read, what was copied recalled, and the person goes back and forward.
 */
export async function goThroughUpdate(panel: DrivenPage, settings: DrivenPage, site: PublishedSite): Promise<void> {
  await says(panel, "footer", /Version 1 arrived.*Version 1 arrived/);
  await press(panel, "Show the update");
  await says(panel, "footer", /Coventry[^:]*, version 1/);
  await says(panel, "footer", /National[^:]*, version 1/);
  await says(panel, "aside", OLD);
  await press(panel, `Copy Coventry MASH ${OLD}`);
  await says(panel, "[role=status]", `Copied ${OLD}.`);
  expect(await textOf(panel, "main")).not.toContain("What you copied has changed");

  // Publish and check: each catalogue has its own outcome.
  site.changeNumber("coventry/records/coventry-mash.yml", OLD, NEW);
  await site.publish("coventry", 2);
  site.captive.add("uk");
  await press(panel, "Check now");
  await says(panel, "footer", /Coventry[^:]*, version 2Updated on/);
  await says(panel, "footer", /National[^:]*, version 1On .* the check failed: .*\(not-json\)/);
  await says(panel, "aside", NEW);

  // Recall.
  await says(panel, "main", /You copied this number on \d+ [A-Z][a-z]+\. It has changed\./);
  await press(panel, `Copy a correction note: ${OLD}`);
  await says(panel, "[role=status]", "Copied a correction note.");

  // Digest.
  await press(panel, "What changed");
  await says(panel, "main h1", "What changed");
  await says(panel, "main h3", "Numbers and addresses");
  await says(panel, "main .changes", `Before${OLD}Now${NEW}`);
  await press(panel, "Back to start");

  // Back, and no check brings it again.
  await press(settings, "Go back to version 1 of Coventry");
  await says(panel, "aside", OLD);
  await says(panel, "footer", "You went back from version 2");
  // The note held the new number, which is not the right one here.
  await says(panel, "main", `Do not use${NEW}`);
  await press(panel, "Check now");
  await says(panel, "footer", /only a newer one is shown without your asking\. Checked on/);
  await says(panel, "aside", OLD);

  // Forward.
  await press(settings, "Go forward to version 2 of Coventry");
  await says(panel, "aside", NEW);
  await says(panel, "main", `Do not use${OLD}`);
  await press(panel, `Put away: ${OLD}`);
  await saysNot(panel, "main", "What you copied has changed");
  await says(settings, "#stored", NEW);
  await saysNot(settings, "#stored", OLD);

  // The national one recovers by itself.
  site.captive.clear();
  await press(panel, "Check now");
  await says(panel, "footer", /National[^:]*, version 1Up to date/);
  await says(panel, "footer", /Coventry[^:]*, version 2Up to date/);
}
