import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { type Cdp, CdpError, createCdp } from "./cdp.ts";
import { until } from "./until.ts";

/** Nothing of the browser's own: no first-run page, no calls home, no question about the system's passwords. */
const QUIET_FLAGS = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--password-store=basic",
  "--use-mock-keychain",
];

/** What a browser answers that does not know a command: Chromium before 137, and one that is told not to allow it. */
const NOT_KNOWN = /wasn't found|not available/;

export interface LaunchOptions {
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** The first page shown. */
  readonly url: string;
  /** Size of the window in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Opens a debugging port as well, for a second client such as Playwright. */
  readonly port?: boolean;
  /** A profile to be kept; one of its own, which goes when the browser is closed, where it is left out. */
  readonly profile?: string;
  /** Further flags, and variables of the environment such as DISPLAY. */
  readonly flags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** A browser that was started with the extension in it. */
export interface Browser {
  readonly cdp: Cdp;
  readonly extensionId: string;
  /** `http://127.0.0.1:PORT`, for Playwright's `connectOverCDP`; null unless a port was asked for. */
  readonly endpoint: string | null;
  /** Settles when the browser has ended, by whomever. */
  readonly ended: Promise<void>;
  /** Closes the browser and removes a profile of its own; may be called twice. */
  close(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does, as a failing power supply would. */
  kill(): Promise<void>;
}

/**
 * Starts a browser of the Chromium family with the extension loaded.
 *
 * @throws CdpError or an Error of the system when it cannot be started; nothing is left running then
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const first = await start(options, ["--enable-unsafe-extension-debugging"]);
  try {
    const { id } = await first.cdp.send<{ id: string }>("Extensions.loadUnpacked", { path: options.extension });
    return { ...first, extensionId: id };
  } catch (error) {
    await first.close();
    if (!(error instanceof CdpError && NOT_KNOWN.test(error.message))) throw error;
  }
  const second = await start(options, [
    `--load-extension=${options.extension}`,
    `--disable-extensions-except=${options.extension}`,
  ]);
  try {
    return { ...second, extensionId: await loadedExtension(second.cdp) };
  } catch (error) {
    await second.close();
    throw error;
  }
}

/** How to close each browser that is open. */
const open = new Set<() => Promise<void>>();

/** Closes every browser that this process has started; for a process that is told to end. */
export async function closeAllBrowsers(): Promise<void> {
  await Promise.all([...open].map((close) => close()));
}

async function start(options: LaunchOptions, loading: readonly string[]): Promise<Omit<Browser, "extensionId">> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "signpost-profile-")));
  const removal = options.profile === undefined ? profile : null;
  const child = spawn(options.executable, [...flagsOf(options, profile), ...loading, options.url], {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.on("close", () => resolve());
  });
  const cdp = createCdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const close = async () => {
    await closeBrowser(child, cdp, ended, removal);
    open.delete(close);
  };
  const kill = async () => {
    // The browser leads a group of its own, so that its helpers end with it.
    process.kill(-(child.pid as number), "SIGKILL");
    await ended;
    open.delete(close);
  };
  open.add(close);
  try {
    await cdp.send("Browser.getVersion");
    return { cdp, ended, close, kill, endpoint: options.port ? await endpointOf(profile) : null };
  } catch (error) {
    await close();
    throw error;
  }
}

function flagsOf({ headless, size, port, flags = [] }: LaunchOptions, profile: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...QUIET_FLAGS,
    `--user-data-dir=${profile}`,
    "--remote-debugging-pipe",
    `--window-size=${size.width},${size.height}`,
    ...(port ? ["--remote-debugging-port=0"] : []),
    ...(headless ? ["--headless=new", "--disable-gpu"] : []),
    // Chromium refuses its sandbox to root; `--test-type` leaves out the bar that says so.
    ...(isRoot ? ["--no-sandbox", "--test-type"] : []),
    ...flags,
  ];
}

/** The port that the browser chose stands in a file of its profile. */
async function endpointOf(profile: string): Promise<string> {
  const port = await until("the browser's debugging port", async () => {
    // The file is there a moment before its first line is.
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    return /^(\d+)\n/.exec(text)?.[1] ?? null;
  });
  return `http://127.0.0.1:${port}`;
}

async function loadedExtension(cdp: Cdp): Promise<string> {
  return until("the extension to be loaded", async () => {
    const { targetInfos } = await cdp.send<{ targetInfos: { url: string }[] }>("Target.getTargets");
    const urls = targetInfos.map(({ url }) => URL.parse(url));
    return urls.find((url) => url?.protocol === "chrome-extension:")?.host ?? null;
  });
}

async function closeBrowser(
  child: ChildProcess,
  cdp: Cdp,
  ended: Promise<void>,
  removal: string | null,
): Promise<void> {
  // It may have ended already, or end before it answers.
  await cdp.send("Browser.close").catch(() => undefined);
  const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(timer);
  // Its helpers may still write for a moment.
  if (removal) await rm(removal, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
