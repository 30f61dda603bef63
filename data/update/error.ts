/** Why files could not be fetched; the words of docs/release-format, "Outcome". */
export type FetchErrorCode = "offline" | "http-status" | "redirected" | "too-large" | "too-slow";

/** A file that did not come; `code` tells programs why, the message tells a person where. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly code: FetchErrorCode;
  /** Whether another try may bring it. */
  readonly mayPass: boolean;
  /** How long the host asks to wait, in seconds; null where it asks nothing. */
  readonly retryAfter: number | null;
  constructor(
    code: FetchErrorCode,
    message: string,
    options: ErrorOptions & { mayPass?: boolean; retryAfter?: number | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.mayPass = options.mayPass ?? false;
    this.retryAfter = options.retryAfter ?? null;
  }
}
