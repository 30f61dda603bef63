import { vi } from "vitest";
import { createRecogniser, type Recogniser } from "#data/recogniser/create-recogniser.ts";
import { type Policy, throughPolicy } from "#data/store/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "#data/store/settings.ts";
import { watchPage } from "#entrypoints/sidepanel/page-watch.ts";
import { createFakePage } from "./fake-page.ts";
import { makeNoteCollection } from "./note-collection.ts";

export const SITE = "https://cases.example";
const recogniser = createRecogniser(makeNoteCollection(), "uk");

export type WatchedPage = Awaited<ReturnType<typeof watchFakePage>>;

/** A panel's look at a page of `SITE`, with all that it asked of the browser. Timers must be fake. */
export async function watchFakePage(
  changes: Partial<Settings> = {},
  policy: Policy = { fixed: {} },
  onChange = () => {},
) {
  const fake = createFakePage(`${SITE}/case/1`);
  let settings: Settings = { ...DEFAULT_SETTINGS, ...changes };
  let current = recogniser;
  const watched = watchPage(
    fake.browser,
    1,
    () => throughPolicy(settings, policy),
    () => current,
    async (origin, on) => {
      settings = { ...settings, sites: on ? [origin] : [] };
      watched.look();
    },
    onChange,
  );
  await settle();
  const wish = async (name: Parameters<typeof watched.wish>[0]) => {
    watched.wish(name);
    await settle();
  };
  const choose = async (more: Partial<Settings>) => {
    settings = { ...settings, ...more };
    watched.look();
    await settle();
  };
  /** Another catalogue, or another area of it. */
  const use = async (other: Recogniser) => {
    current = other;
    watched.look();
    await settle();
  };
  return Object.assign(fake, { watched, wish, choose, use, at: () => watched.now().at, sites: () => settings.sites });
}

export async function settle(ms = 300): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** What a reader says; the vocabulary's number is the one that was sent to it. */
export const message = (v: unknown, more: object = {}) => ({
  v,
  ids: [1],
  part: false,
  frames: 0,
  goesOn: false,
  ...more,
});
