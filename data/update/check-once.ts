import { decodeBase64url, encodeBase64url } from "#data/release/base64url.ts";
import { LIMITS } from "#data/release/limits.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import { checkForUpdate, type UpdateSource } from "./check.ts";
import { type CheckLog, nextDue, readLog, updatesAfter } from "./check-log.ts";
import { FetchError } from "./error.ts";
import type { FetchedFile, FetchFile } from "./fetch-file.ts";
import { NETWORK } from "./network-limits.ts";

export interface CheckOptions {
  readonly store: ReleaseStore;
  readonly fetchFile: FetchFile;
  /** The base URL, so that what one host said is never taken for another's. */
  readonly address: string;
  /** Whether `If-None-Match` is ours to send: a browser does it by itself, and would ask the host first if we did. */
  readonly asksForChanges: boolean;
  /** The clock, `2026-11-23T09:00:00Z`. */
  readonly clock: () => string;
  readonly random?: () => number;
  /** Runs work while nobody else does, in other windows and processes too. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Checks for an update while nobody else does. Whoever has to wait for another's check takes its outcome.
 * Rule: docs/release-format, "Network".
 */
export async function checkOnce(source: UpdateSource, options: CheckOptions): Promise<CheckLog> {
  const before = await readLog(options.store);
  return options.alone(async () => {
    const log = await readLog(options.store);
    return log && log.serial !== (before?.serial ?? 0) ? log : checkAndLog(source, log, options);
  });
}

async function checkAndLog(source: UpdateSource, log: CheckLog | null, options: CheckOptions): Promise<CheckLog> {
  const { store, address, clock, random = Math.random } = options;
  const release = createReleaseFetch(log, options);
  const outcome = await checkForUpdate(source, { store, clock, ...release });
  const at = clock();
  const isGood = outcome.outcome === "updated" || outcome.outcome === "current";
  const file = release.last();
  const next: CheckLog = {
    format: 1,
    serial: (log?.serial ?? 0) + 1,
    at,
    outcome,
    lastGood: isGood ? at : (log?.lastGood ?? null),
    nextDue: nextDue(at, release.retryAfter(), random),
    updates: updatesAfter(outcome, at, log),
    kept:
      isGood && file?.etag ? { address, etag: file.etag, document: encodeBase64url(file.bytes) } : (log?.kept ?? null),
  };
  // A log that cannot be kept costs a check that is made again sooner.
  await store.writeLog(next).catch(() => undefined);
  return next;
}

/** Fetches with one memory: the `release.json` that came, and how long a host put off the next check. */
function createReleaseFetch(log: CheckLog | null, { fetchFile, address, asksForChanges }: CheckOptions) {
  const kept = asksForChanges && log?.kept?.address === address ? log.kept : null;
  let file: FetchedFile | null = null;
  let asked: number | null = null;
  const fetching: FetchFile = async (request) => {
    try {
      return await fetchFile(request);
    } catch (error) {
      if (error instanceof FetchError && (error.retryAfter ?? 0) > NETWORK.retryAfterS) asked = error.retryAfter;
      throw error;
    }
  };
  const fetchRelease = async () => {
    const request = { path: "release.json", limit: LIMITS.releaseBytes, mayChange: true, etag: kept?.etag };
    const answer = await fetching(request);
    file = answer === "unchanged" ? keptFile(kept) : answer;
    if (file.bytes.length > LIMITS.releaseBytes) {
      throw new FetchError("too-large", `release.json is longer than ${LIMITS.releaseBytes} bytes`);
    }
    return file.bytes;
  };
  return { fetchFile: fetching, fetchRelease, last: () => file, retryAfter: () => asked };
}

/** What a host said has not changed; it can only be asked about what is kept. */
function keptFile(kept: CheckLog["kept"]): FetchedFile {
  const bytes = kept && decodeBase64url(kept.document);
  if (!bytes) throw new FetchError("http-status", "release.json was answered with 304, and none is kept");
  return { bytes, etag: kept.etag };
}
