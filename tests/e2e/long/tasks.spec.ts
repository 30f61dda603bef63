import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

/** Most actions that a task may take: a word typed is one, and so is a press. */
const MOST_ACTIONS = 3;
/** A person reads and thinks besides. */
const MOST_SECONDS = 10;

/** `SIGNPOST_WRITE_PICTURES=1` takes the pictures of docs/tasks.md anew. */
const WRITES = process.env.SIGNPOST_WRITE_PICTURES === "1";

function slugOf(task: string): string {
  return task.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** A person at the panel whose actions are counted. */
function personAt(panel: Page) {
  let actions = 0;
  return {
    async type(words: string) {
      actions += words.split(" ").length;
      await panel.getByRole("searchbox").pressSequentially(words);
      await expect(panel.locator("main [data-open]").first()).toBeVisible();
    },
    /** A telephone number is typed as one thing, however it is grouped. */
    async typeNumber(number: string) {
      actions++;
      await panel.getByRole("searchbox").pressSequentially(number);
      await expect(panel.locator("main [data-open]").first()).toBeVisible();
    },
    async open(id: string) {
      actions++;
      const row = panel.locator(`main [data-open="${id}"]`).first();
      await expect(row).toBeInViewport();
      await row.click();
      await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
    },
    async copy(name: RegExp) {
      actions++;
      const button = panel.getByRole("button", { name }).first();
      await expect(button).toBeInViewport();
      await button.click();
      await expect(panel.getByRole("status")).toHaveText(/^Copied/);
    },
    actions: () => actions,
  };
}

type Person = ReturnType<typeof personAt>;

/** What a practitioner wants, as it is said, and how somebody new to the panel comes to it. */
const TASKS: Readonly<Record<string, (person: Person, panel: Page) => Promise<void>>> = {
  "which form for exploitation": async (person, panel) => {
    await person.type("exploitation");
    await person.open("coventry:coventry-ce-indicator-tool");
    await expect(panel.getByRole("main")).toContainText("Child Exploitation Indicator Tool");
  },
  "a missed call from 0808 801 0331": async (person, panel) => {
    await person.typeNumber("0808 801 0331");
    await expect(panel.locator("main [data-open]").first()).toHaveText("NAPAC support line");
  },
  "what a school does after harmful sexual behaviour": async (person, panel) => {
    await person.type("school hsb");
    await person.open("uk:csa-safety-planning-education");
    await expect(panel.getByRole("heading", { level: 1 })).toContainText("Safety planning in education");
  },
  "the number of the front door for a case note": async (person, panel) => {
    await person.copy(/^Copy.*024 7678 8555|^Copy.*MASH/);
    await expect(panel.getByRole("status")).toContainText("024 7678 8555");
  },
  "help for men abused as children": async (person, panel) => {
    await person.type("men");
    await expect(panel.locator("main [data-open]").first()).toHaveText("SurvivorsUK");
    await person.open("uk:survivors-uk");
  },
  "the old Rape Crisis number is on my sheet": async (person) => {
    await person.typeNumber("0808 802 9999");
    await person.copy(/0808 500 2222/);
  },
  "whether the partnership team's number is right for a case": async (person, panel) => {
    await person.type("partnership");
    await expect(panel.locator("main li").first()).toContainText("Not for individual children or families");
    await expect(panel.locator("main li").first()).toContainText("024 7678 8555");
  },
  "the film series for a team meeting": async (person, panel) => {
    await person.type("film");
    await person.open("uk:csa-film-series");
    await expect(panel.getByRole("link").first()).toBeVisible();
  },
  "a mother asks whom she can talk to tonight": async (person, panel) => {
    await person.type("mother tonight");
    await expect(panel.locator("main li").first()).toContainText("Samaritans");
    await person.copy(/116 123/);
  },
  "a teenager's nude picture is going round": async (person, panel) => {
    await person.type("nude");
    await person.open("uk:report-remove");
    await expect(panel.getByRole("heading", { level: 1 })).toContainText("Report Remove");
  },
};

for (const [task, perform] of Object.entries(TASKS)) {
  test(`takes at most ${MOST_ACTIONS} actions and ${MOST_SECONDS} seconds: ${task}`, async ({ panel }, testInfo) => {
    const person = personAt(panel);
    const start = Date.now();
    await perform(person, panel);
    const seconds = (Date.now() - start) / 1000;
    expect(person.actions()).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    await panel.screenshot({ path: testInfo.outputPath("task.png") });
    if (WRITES) await panel.screenshot({ path: `docs/pictures/tasks/${slugOf(task)}.png` });
    console.log(`${task}: ${person.actions()} actions, ${seconds.toFixed(1)} s`);
  });
}
