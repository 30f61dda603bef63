/** Why a release cannot be used; the words of docs/release-format. */
export type ReleaseErrorCode =
  | "not-json"
  | "bad-document"
  | "wrong-catalogue"
  | "unsupported-format"
  | "shard-length"
  | "shard-hash";

/** A release that cannot be used; `code` tells programs why, the message tells a person where. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
  readonly code: ReleaseErrorCode;
  constructor(code: ReleaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
