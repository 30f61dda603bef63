/** Why a release cannot be used; the words of docs/release-format. `not-json` counts as failed, the others as refused. */
export type ReleaseErrorCode =
  | "not-json"
  | "bad-document"
  | "unsigned"
  | "wrong-type"
  | "wrong-catalogue"
  | "unsupported-format"
  | "root-chain"
  | "expired"
  | "rollback"
  | "changed-in-place"
  | "fast-forward"
  | "shard-length"
  | "shard-hash"
  | "shrunk"
  | "revoked";

/** A release that cannot be used; `code` tells programs why, the message tells a person where. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
  readonly code: ReleaseErrorCode;
  constructor(code: ReleaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
