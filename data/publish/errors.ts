import { type Finding, findingText } from "./finding.ts";

/** The command was used wrongly; the message is one sentence for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The catalogue's files have mistakes, so nothing can be made of them. */
export class FindingsError extends Error {
  override readonly name = "FindingsError";
  readonly findings: readonly Finding[];
  /** Whether they have been printed already. */
  readonly told: boolean;
  constructor(findings: readonly Finding[], { told = false } = {}) {
    super(findings.map(findingText).join("\n"));
    this.findings = findings;
    this.told = told;
  }
}

/** What was asked is not done, because it would harm whoever reads the catalogue; the message says what mends it. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/** A check did not end with the host's release installed; what happened has been printed. */
export class NotInstalledError extends Error {
  override readonly name = "NotInstalledError";
}
