import type { PageState, PageWish } from "#components/page.ts";
import type { Recogniser } from "#data/recogniser/create-recogniser.ts";
import { type SitePages, withoutRepeated } from "#data/recogniser/every-page.ts";
import { countOf } from "#data/recogniser/packed-numbers.ts";
import { parseReaderMessage, type ReaderMessage } from "#data/recogniser/reader-message.ts";
import { seenAs } from "#data/recogniser/seen-numbers.ts";
import type { Vocabulary } from "#data/recogniser/vocabulary.ts";
import type { EffectiveSettings } from "#data/store/policy.ts";
import type { PageBrowser, ReaderPort } from "#entrypoints/browser/page.ts";

/** What is said of a page is shown at most four times a second. */
const SHORTEST_TURN = 250;
/** A reader says something five times a second at most; one that says so much more is not ours. */
const MOST_IN_A_TURN = 50;
/** How long a page that is left may take to say so, in milliseconds. */
const LEAVING = 1000;

export interface PageWatch {
  now(): PageState;
  wish(wish: PageWish): void;
  /** Looks again: settings, catalogue or something else has changed. */
  look(): void;
}

/**
 * Follows the page in front of one window: asks the browser no more about it than was allowed, and holds what is known
 * of it until it is left. Of sites that are switched on it notes in numbers what their last pages said, by their paths.
 *
 * @param ask gives the settings as they are now
 * @param setSite switches a site on or off in them, and has the page looked at again
 */
export function watchPage(
  browser: PageBrowser,
  windowId: number,
  ask: () => EffectiveSettings,
  recogniser: () => Recogniser,
  setSite: (origin: string, on: boolean) => Promise<void>,
  onChange: () => void,
): PageWatch {
  let state: PageState = { at: "away" };
  /** Tells what is asked for from what has been left. */
  let turn = 0;
  let ports: ReaderPort[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tab = 0;
  /** Of the page that was looked at; empty until something is asked for. */
  let address = "";
  let origin = "";
  /** The tab of which a person has asked that this page be read, once. */
  let once = 0;
  /** The tab whose page a person has had forgotten. */
  let forgotten = 0;
  /** The sites that the browser refuses without asking anybody. */
  const refused = new Set<string>();
  /** What sites that are switched on say on their pages; by the numbers of one vocabulary. */
  const sites: SitePages = new Map();
  let known: Vocabulary | undefined;

  const show = (next: PageState) => {
    state = next;
    onChange();
  };
  /** Lets go of all that is known of a page. */
  const forget = () => {
    turn++;
    clearTimeout(timer);
    timer = undefined;
    for (const port of ports) port.disconnect();
    ports = [];
  };
  const leave = () => {
    once = 0;
    forgotten = 0;
    address = "";
  };

  /** Whether all pages of a site are read: it is switched on, and the browser still grants it. */
  const isRead = async (site: string) => ask().settings.sites.includes(site) && (await browser.isGranted(site));

  async function look(): Promise<void> {
    forget();
    const mine = turn;
    const { settings, mayRead } = ask();
    for (const site of sites.keys()) void isRead(site).then((isOn) => isOn || sites.delete(site));
    if (settings.reading !== "pages") {
      leave();
      return show({ at: "barred" });
    }
    if (state.at === "reading") show({ at: "away" });
    const front = await browser.frontTab(windowId);
    if (mine !== turn) return;
    // What was asked for one page holds for no other, though the browser may yet have to say that it is another.
    if (!front || front.id !== tab || (address && front.url !== address)) leave();
    if (front?.id !== tab && state.at !== "away") show({ at: "away" });
    tab = front?.id ?? 0;
    if (!front?.url) {
      once = 0;
      return show({ at: "away" });
    }
    if (!mayRead(front.url)) return show({ at: "unreadable" });
    // As installed not even the address of a page is looked at: not before somebody asked for something.
    if (!once && (forgotten || settings.sites.length === 0)) return offer(mine);
    address = front.url;
    origin = new URL(address).origin;
    const isSite = await isRead(origin);
    if (mine !== turn) return;
    await (once || isSite ? read(mine, isSite) : offer(mine));
  }

  /** Offers to read the page where the browser would let it be read. */
  async function offer(mine: number): Promise<void> {
    const at = (await browser.letsIn(tab)) ? "ready" : "unreadable";
    if (mine === turn) show({ at });
  }

  async function read(mine: number, isSite: boolean): Promise<void> {
    const said = new Map<number, ReaderMessage>();
    /** The frames whose reader went before it said anything, once for each time; one that goes to another page has. */
    const ended: number[] = [];
    const { vocabulary } = recogniser();
    const phrases = countOf(vocabulary.topics);
    if (vocabulary !== known) sites.clear();
    known = vocabulary;
    /** What each frame's reader said in this turn. */
    const counts = new Map<number, number>();
    /** Frames with a reader. */
    const inFrames = new Set<number>();
    /** Those of them that no other reader has counted. */
    let apart: ReadonlySet<number> = new Set();
    let shown = 0;
    let tried = 0;
    let tallied = 0;
    const lose = (at: "lost" | "unreadable") => {
      if (mine !== turn) return;
      forget();
      show({ at });
    };
    const showSaid = () => {
      timer = undefined;
      counts.clear();
      shown = Date.now();
      const all = [...said.values()];
      const seen = [...new Set(all.flatMap(({ ids }) => ids))].map(seenAs);
      const counted = all.reduce((sum, { frames }) => sum + frames, 0);
      const unread = Math.max(0, counted + 1 - [...inFrames].filter((frame) => !apart.has(frame)).length);
      // A frame that came later, or went to another page, may be one that can be read; one may be shown now, or hidden.
      if (unread > tried) void enter();
      else if (counted !== tallied && inFrames.size > 1) void setApart();
      const goesOn = all.some((one) => one.goesOn);
      tried = unread;
      tallied = counted;
      show({
        at: "reading",
        host: new URL(origin).host,
        isSite,
        canAsk: !refused.has(origin),
        // A page that has said nothing yet says nothing of its site.
        seen: isSite && all.length > 0 ? withoutRepeated(seen, sites, address, goesOn) : seen,
        part: unread > 0 || all.some(({ part }) => part),
        goesOn,
      });
    };
    const showSoon = () => {
      timer ??= setTimeout(showSaid, shown + SHORTEST_TURN - Date.now());
    };
    const setApart = async () => {
      apart = await browser.apart(tab, ask().only).catch(() => apart);
      if (mine === turn && said.size > 0) showSoon();
    };
    const enter = async () => {
      const waiting = await browser.inject(tab, ask().only).catch(() => []);
      if (mine !== turn) return;
      if (inFrames.size > 1 || waiting.some((frame) => frame !== 0)) await setApart();
      for (const frame of waiting) {
        if (mine !== turn) return;
        // A reader that waits for its first port says so to each who asks.
        if (inFrames.has(frame)) continue;
        const port = browser.connect(tab, frame);
        // A frame that breaks its readers would be entered without end.
        if (ended.filter((other) => other === frame).length > 1) {
          port.disconnect();
          continue;
        }
        ports.push(port);
        inFrames.add(frame);
        port.onMessage.addListener((sent: unknown) => {
          const message = parseReaderMessage(sent, mine, phrases);
          const count = (counts.get(frame) ?? 0) + 1;
          counts.set(frame, count);
          if (mine !== turn || count > MOST_IN_A_TURN) return;
          // That nothing was said yet does not put off what is said first.
          if (message && said.size === 0) shown = 0;
          if (message) said.set(frame, message);
          showSoon();
        });
        port.onDisconnect.addListener(() => {
          inFrames.delete(frame);
          if (!said.delete(frame)) ended.push(frame);
          if (frame === 0) setTimeout(() => lose("lost"), LEAVING);
          else if (mine === turn) showSoon();
        });
        port.postMessage({ v: mine, vocabulary });
      }
    };
    await enter();
    if (inFrames.size === 0) lose("unreadable");
    else if (mine === turn) showSaid();
  }

  const onLeft = (left: number) => {
    if (left !== tab) return;
    leave();
    // What was said of the page that is left is not said of the next.
    if (state.at !== "barred") show({ at: "away" });
    void look();
  };
  browser.watch(
    windowId,
    () => void look(),
    onLeft,
    async (moved) => {
      const mine = turn;
      if (moved !== tab) return;
      // A page that was on its way may have come.
      if (state.at === "unreadable" || (!once && (state.at === "away" || state.at === "ready"))) return look();
      const front = once || state.at === "reading" ? await browser.frontTab(windowId) : null;
      if (front && front.url !== address && mine === turn) void look();
    },
    () => {
      // What a person had forgotten stays so, whoever comes back to the screen.
      once = 0;
      address = "";
      forget();
      sites.clear();
      show({ at: "away" });
    },
  );
  void look();

  const wishes: Readonly<Record<PageWish, () => unknown>> = {
    once() {
      leave();
      once = tab;
      return look();
    },
    forget() {
      leave();
      sites.clear();
      forgotten = tab;
      return look();
    },
    async site() {
      const granted = browser.request(origin);
      const asked = origin;
      const isOn = await granted.catch(() => {
        refused.add(asked);
        return false;
      });
      if (!isOn) return look();
      // What is taken back later must not go on as a page that was asked for once.
      once = 0;
      return setSite(asked, true);
    },
    async stop() {
      const stopped = origin;
      leave();
      forget();
      await setSite(stopped, false);
      return browser.giveBack(stopped, ask().switchedOn);
    },
  };
  return { now: () => state, wish: (wish) => void wishes[wish](), look: () => void look() };
}
