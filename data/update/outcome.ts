import type { CatalogueErrorCode } from "#data/model/catalogue.ts";
import type { ReleaseErrorCode } from "#data/release/error.ts";
import type { ReleaseStoreError } from "#data/store/release-store.ts";
import type { Change } from "./digest.ts";
import type { FetchErrorCode } from "./error.ts";

/** The update is not used because of what it is. */
export type RefusedCode = Exclude<ReleaseErrorCode, "not-json"> | CatalogueErrorCode;
/** The update could not be had, or not be kept. */
export type FailedCode = "not-json" | Exclude<FetchErrorCode, "offline"> | ReleaseStoreError["code"];

/** What was installed before and after, by version; null where nothing was. */
interface Versions {
  readonly from: number | null;
  readonly to: number | null;
}

/** How a check ended. Source: docs/release-format, "Outcome". */
export type Outcome = Versions &
  (
    | { readonly outcome: "updated"; readonly to: number; readonly changes: readonly Change[] }
    | { readonly outcome: "current" | "offline" }
    | {
        readonly outcome: "refused";
        readonly code: RefusedCode;
        /** What kept the release from being installed that revoked the one in use. */
        readonly cause?: RefusedCode | FailedCode | "offline";
      }
    | { readonly outcome: "failed"; readonly code: FailedCode }
  );
