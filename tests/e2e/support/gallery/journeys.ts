import { EXPLOITED, INDICATOR } from "#tests/e2e/support/ladder-pages.ts";
import { GUIDE, SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { GATHERED, type Likeness, likeness, NOTED, noteEvents, settle } from "./noting.ts";
import type { Editor } from "./places.ts";
import { pause, type Writer, type Written } from "./writing.ts";

/** Somebody who goes from page to page, by whatever a browser is driven with. */
export interface Walker {
  /** At a place of the page that is there now, once it is there. */
  at(place: Omit<Editor, "path">): Promise<Writer>;
  /** Presses what leads to another page, and waits for that. */
  follow(place: string): Promise<unknown>;
}

/** Which of the two records that the notes here are about are offered; without us nobody looks. */
export type Brings = (...records: readonly string[]) => Promise<unknown>;

/** A system in one page: a view with a note, another view with another note, and back. */
export async function walkViews(walker: Walker, brings: Brings): Promise<Written> {
  const { arrive, press, write, look, written } = notesOf(walker);
  await arrive();
  await press("#to-note");
  await write("#note", SIBLINGS);
  await brings(GUIDE);
  await look("the first view");
  await press("#to-referral");
  await brings();
  await write("#referral", EXPLOITED);
  await brings(INDICATOR);
  await look("the second view");
  await press("#back");
  await brings();
  await look("back");
  return written();
}

/** A service of one question a page, each with another note, up to the page that shows all answers. */
export async function walkService(walker: Walker, brings: Brings): Promise<Written> {
  const { arrive, press, write, look, written } = notesOf(walker);
  const goOn = async () => {
    await walker.follow("main .govuk-button");
    await arrive();
  };
  await arrive();
  await press("#told");
  await write("#what-they-said", SIBLINGS);
  await brings(GUIDE);
  await look("the part that an answer opens");
  await goOn();
  await brings();
  await goOn();
  await look("a question that was not answered");
  await write("#details", EXPLOITED);
  await brings(INDICATOR);
  await pause(COUNTED);
  await look("the note and how much of it is left");
  await goOn();
  await write("#when-day", "31");
  await write("#when-month", "3");
  await write("#when-year", "2025");
  await brings();
  await look("the date");
  await goOn();
  await brings(GUIDE, INDICATOR);
  await look("all answers");
  return written();
}

/** How long a count of characters waits before it tells a screen reader of them, and more. Source: govuk-frontend. */
const COUNTED = 1800;

/** What is done on the pages of a journey, and what they are like meanwhile. */
function notesOf({ at }: Walker) {
  const looks: Record<string, Likeness> = {};
  const page = { place: "body" };
  return {
    /** Begins to note what happens in a page that was just come to. */
    arrive: async () => (await at(page)).place.evaluate(noteEvents, NOTED),
    press: async (place: string) => (await at({ place })).place.click(),
    async write(place: string, text: string) {
      const writer = await at({ place });
      await writer.place.click();
      await writer.type(text);
    },
    async look(name: string) {
      const { place } = await at(page);
      await place.evaluate(settle, null);
      looks[name] = await place.evaluate(likeness, GATHERED);
    },
    written: async (): Promise<Written> => ({ looks, errors: (await at(page)).takeErrors() }),
  };
}
