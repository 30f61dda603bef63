import { type ReleaseStore, ReleaseStoreError } from "#data/store/release-store.ts";

/** Thrown at the call at which a test kills the process; no code of the product knows it. */
export class Killed extends Error {
  override readonly name = "Killed";
}

/** A store in memory that a test can fill up, kill and spoil. */
export interface MemoryStore extends ReleaseStore {
  readonly files: Map<string, Uint8Array>;
  /** The pointer's two places. */
  readonly places: [string | null, string | null];
  log: unknown;
  /** Calls that still succeed before the process is killed; Infinity for never. */
  callsLeft: number;
  /** Bytes that still fit. */
  room: number;
  broken: boolean;
  /** The same disk, for a process that starts afresh. */
  revived(): MemoryStore;
}

export function createMemoryStore(from?: MemoryStore): MemoryStore {
  const step = () => {
    if (store.callsLeft-- <= 0) throw new Killed("killed");
    if (store.broken) throw new ReleaseStoreError("storage-broken", "the store does not answer");
  };
  const store: MemoryStore = {
    files: from?.files ?? new Map(),
    places: from?.places ?? [null, null],
    log: from?.log,
    callsLeft: Number.POSITIVE_INFINITY,
    room: from?.room ?? Number.POSITIVE_INFINITY,
    broken: false,
    revived: () => createMemoryStore(store),
    async readPointers() {
      step();
      return [...store.places];
    },
    async writePointer(text) {
      step();
      store.places[0] = text;
      step();
      store.places[1] = text;
    },
    async readFile(sha256) {
      step();
      return store.files.get(sha256)?.slice() ?? null;
    },
    async writeFiles(files) {
      for (const [name, bytes] of files) {
        step();
        if (bytes.length > store.room) throw new ReleaseStoreError("storage-full", "no room is left");
        store.room -= bytes.length;
        store.files.set(name, bytes.slice());
      }
    },
    async keepOnly(names) {
      step();
      for (const name of [...store.files.keys()]) if (!names.has(name)) store.files.delete(name);
    },
    async readLog() {
      step();
      return store.log;
    },
    async writeLog(log) {
      step();
      store.log = structuredClone(log);
    },
  };
  return store;
}
