import type { ReaderOrder } from "#data/recogniser/reader-message.ts";
import type { FrontTab, PageBrowser, ReaderPort } from "#entrypoints/browser/page.ts";

/** The end in the page of a port. */
export interface FakePort {
  /** Says something over it; the vocabulary's number is the one that was sent. */
  say(message: (v: unknown) => unknown): void;
  /** What was sent over it last. */
  order(): ReaderOrder;
  /** Goes, as with the page. */
  end(): void;
}

/** A browser with one tab in front, for `watchPage`: what it was asked, and what it is told to answer. */
export function createFakePage(url: string) {
  const tab: { id: number; url: string | null } = { id: 1, url };
  const calls = { frontTab: 0, inject: 0, isGranted: 0, request: 0 };
  const grants = new Set([new URL(url).origin]);
  const answers: (boolean | Error)[] = [];
  const ports: FakePort[] = [];
  const gaveBack: { readonly origin: string; readonly sites: readonly string[] }[] = [];
  const open = new Set<object>();
  let told = { front: () => {}, left: (_: number) => {}, moved: (_: number) => {}, away: () => {} };
  const fake = {
    tab,
    calls,
    grants,
    answers,
    ports,
    /** The sites whose permission was given back, with those that were on then. */
    gaveBack,
    /** The frames where a reader waits, now or soon, or why there is none. */
    frames: [0] as number[] | Promise<number[]> | Error,
    /** Those of them that stand in a frame that may not be read. */
    apart: new Set<number>(),
    /** The sites that alone were allowed when readers were put in last. */
    only: null as readonly string[] | null,
    /** Whether the browser would let a reader in. */
    letsIn: true,
    front: () => told.front(),
    left: () => told.left(tab.id),
    /** The tab goes on to an address, without a load; the browser only tells that something is done. */
    moved: (url: string) => {
      tab.url = url;
      told.moved(tab.id);
    },
    away: () => told.away(),
    /** How many ports are open. */
    open: () => open.size,
    browser: {} as PageBrowser,
  };
  fake.browser = {
    async frontTab(): Promise<FrontTab> {
      calls.frontTab++;
      return { ...tab };
    },
    async inject(_, only) {
      calls.inject++;
      fake.only = only;
      if (fake.frames instanceof Error) throw fake.frames;
      return fake.frames;
    },
    async letsIn() {
      return fake.letsIn;
    },
    apart: async () => fake.apart,
    connect() {
      const { port, end } = createPort(open);
      ports.push(end);
      return port;
    },
    async isGranted(origin) {
      calls.isGranted++;
      return grants.has(origin);
    },
    async request(origin) {
      calls.request++;
      const answer = answers.shift() ?? true;
      if (answer instanceof Error) throw answer;
      if (answer) grants.add(origin);
      return answer;
    },
    async giveBack(origin, sites) {
      gaveBack.push({ origin, sites });
      grants.delete(origin);
    },
    watch(_, front, left, moved, away) {
      told = { front, left, moved, away };
    },
  };
  return fake;
}

function createPort(open: Set<object>): { port: ReaderPort; end: FakePort } {
  const taking: ((message: unknown) => void)[] = [];
  const ending: (() => void)[] = [];
  let order: ReaderOrder = { v: 0, vocabulary: null };
  const port = {
    postMessage: (sent: ReaderOrder) => {
      order = sent;
    },
    disconnect: () => void open.delete(port),
    onMessage: { addListener: (take: (message: unknown) => void) => taking.push(take) },
    onDisconnect: { addListener: (take: () => void) => ending.push(take) },
  };
  open.add(port);
  const end: FakePort = {
    say: (message) => {
      for (const take of taking) take(message(order.v));
    },
    order: () => order,
    end: () => {
      open.delete(port);
      for (const take of ending) take();
    },
  };
  return { port: port as unknown as ReaderPort, end };
}
