import { FetchError } from "./error.ts";
import { NETWORK } from "./network-limits.ts";
import { createProgress } from "./progress.ts";

/** One file of a publisher. */
export interface FetchedFile {
  /** One byte more than `limit` where it goes on. */
  readonly bytes: Uint8Array;
  readonly etag: string | null;
}

export interface FileRequest {
  /** Under the base URL. */
  readonly path: string;
  /** Reading stops one byte after so many. */
  readonly limit: number;
  /** A file that may be replaced: what lies in a cache is asked about again. */
  readonly mayChange: boolean;
  /** What is kept already, to be answered with 304 where it is still right. */
  readonly etag?: string | undefined;
}

/** Fetches a file, or says that the one kept is still right. Rejects with a FetchError. */
export type FetchFile = (request: FileRequest) => Promise<FetchedFile | "unchanged">;

export interface FetchOptions {
  /** With its closing slash. */
  readonly base: string;
  readonly fetchImpl?: typeof fetch;
  readonly random?: () => number;
}

/** Fetches files under a base URL by the rules of docs/release-format, "Network". */
export function createFetchFile({ base, fetchImpl = fetch, random = Math.random }: FetchOptions): FetchFile {
  return async (request) => {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(base, request, fetchImpl);
      } catch (error) {
        if (!(error instanceof FetchError) || !mayTryAgain(error, tried)) throw error;
        const pause = error.retryAfter === null ? backOff(tried, random) : error.retryAfter * 1000;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}

function mayTryAgain({ code, mayPass, retryAfter }: FetchError, tried: number): boolean {
  const tries = code === "too-slow" ? NETWORK.slowTries : NETWORK.tries;
  return mayPass && tried < tries && (retryAfter ?? 0) <= NETWORK.retryAfterS;
}

/** Half of the pause is left to chance, so that many panels do not come back at one moment. */
function backOff(tried: number, random: () => number): number {
  const most = NETWORK.backOffMs * 2 ** (tried - 1);
  return most / 2 + (random() * most) / 2;
}

async function attempt(
  base: string,
  { path, limit, mayChange, etag }: FileRequest,
  fetchImpl: typeof fetch,
): Promise<FetchedFile | "unchanged"> {
  const requestAt = performance.now();
  const stop = new AbortController();
  try {
    const answer = fetchImpl(base + path, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      cache: mayChange ? "no-cache" : "default",
      signal: stop.signal,
      ...(etag !== undefined && { headers: { "If-None-Match": etag } }),
    });
    const response = await inTime(answer.catch(unreachable(path)), path);
    if (response.status === 304 && etag !== undefined) return "unchanged";
    checkStatus(response, path);
    return { bytes: await readBody(response, limit, requestAt, path), etag: response.headers.get("etag") };
  } finally {
    stop.abort();
  }
}

function unreachable(path: string): (cause: unknown) => never {
  return (cause) => {
    throw new FetchError("offline", `${path} could not be reached`, { cause, mayPass: true });
  };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Only 200 is success. A browser tells a redirect by the response's type alone. */
function checkStatus({ type, status, headers }: Response, path: string): void {
  if (type === "opaqueredirect" || REDIRECTS.has(status)) {
    throw new FetchError("redirected", `${path} leads elsewhere`);
  }
  if (status === 200) return;
  const mayPass = status >= 500 || status === 429;
  const retryAfter = mayPass ? parseRetryAfter(headers.get("retry-after"), Date.now()) : null;
  throw new FetchError("http-status", `${path} was answered with ${status}`, { mayPass, retryAfter });
}

/**
 * Seconds to wait, from a number of them or a date; null where it says neither. Source: RFC 9110, section 10.2.3.
 *
 * @param now milliseconds since 1970
 */
export function parseRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}

/** The answer's headers, or too slow. */
async function inTime<Result>(answer: Promise<Result>, path: string): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(path)), NETWORK.fileMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads the body. An abort may not stop one that drips, so each read races a clock that looks at the progress. */
async function readBody({ body }: Response, limit: number, requestAt: number, path: string): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const progress = createProgress(requestAt, performance.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (progress.isTooSlow(performance.now())) reject(tooSlow(path));
    }, NETWORK.tickMs);
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length <= limit) {
      const { done, value } = await Promise.race([reader.read().catch(unreachable(path)), late]);
      if (done) break;
      chunks.push(value);
      length += value.length;
      progress.add(value.length, performance.now());
    }
  } finally {
    clearInterval(timer);
    // Not waited for: a host that keeps silent would keep this waiting too.
    void reader.cancel().catch(() => undefined);
  }
  return joined(chunks, Math.min(length, limit + 1));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, length - at), at);
    at += Math.min(chunk.length, length - at);
  }
  return bytes;
}

function tooSlow(path: string): FetchError {
  return new FetchError("too-slow", `${path} comes too slowly`, { mayPass: true });
}
