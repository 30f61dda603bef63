import type { Check } from "./check.ts";
import { futureDate, reviewDueBeforeReviewed } from "./dates.ts";
import { hoursDisagree } from "./hours.ts";
import { linkNotHttps, mirrorLink } from "./links.ts";
import {
  numberNotValid,
  numberWithoutEvidence,
  shownIsNotTheDial,
  supersededLeadsNowhere,
  thirdPartyOnlyCurrent,
} from "./numbers.ts";
import { duplicatePhrase } from "./phrases.ts";
import { danglingId, redirectTarget, relatedToItself, retiredIdUsed, unknownTopic } from "./references.ts";
import { sectionUnknown, twoRecordsOnePlace } from "./source-page.ts";
import { duplicateAlias, htmlInText } from "./text.ts";
import { mashWarning, professionalsUnmarked, urgentNotOffered, urgentOrderDuplicate } from "./warnings.ts";

/** Every check of meaning, in the order in which findings are told. */
export const CHECKS: readonly Check[] = [
  unknownTopic,
  danglingId,
  retiredIdUsed,
  redirectTarget,
  relatedToItself,
  numberNotValid,
  shownIsNotTheDial,
  numberWithoutEvidence,
  thirdPartyOnlyCurrent,
  supersededLeadsNowhere,
  mashWarning,
  professionalsUnmarked,
  urgentOrderDuplicate,
  urgentNotOffered,
  hoursDisagree,
  futureDate,
  reviewDueBeforeReviewed,
  linkNotHttps,
  mirrorLink,
  htmlInText,
  duplicateAlias,
  duplicatePhrase,
  sectionUnknown,
  twoRecordsOnePlace,
];
