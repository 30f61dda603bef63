/** The device did not keep or give back a catalogue; `cause` is its own error. */
export class ReleaseStoreError extends Error {
  override readonly name = "ReleaseStoreError";
  readonly code: "storage-full" | "storage-broken";
  constructor(code: ReleaseStoreError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * What is kept of one catalogue: files under their hashes, one pointer that says which of them are installed, and the
 * log of the last check. Files that no pointer names mean nothing, so the pointer's write is the commit. Everything
 * rejects with a ReleaseStoreError.
 */
export interface ReleaseStore {
  /** The pointer from its first place, then from its copy; null for a place that is empty or cannot be read. */
  readPointers(): Promise<readonly [first: string | null, copy: string | null]>;
  /** Replaces the pointer in both places; once the first is written it holds, whatever becomes of the copy. */
  writePointer(text: string): Promise<void>;
  /** The bytes kept under a SHA-256, unproved; null where there are none. */
  readFile(sha256: string): Promise<Uint8Array | null>;
  writeFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Removes every file that is not named. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
  /** What was last written there, unchecked. */
  readLog(): Promise<unknown>;
  writeLog(log: unknown): Promise<void>;
}
