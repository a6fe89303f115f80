import type { Rule } from './rule.ts';
import { aliasIsFree } from './rules/alias-is-free.ts';
import { attemptsOrGap } from './rules/attempts-or-gap.ts';
import { barrierBasis } from './rules/barrier-basis.ts';
import { knownEntries } from './rules/known-entries.ts';
import { knownEvidence } from './rules/known-evidence.ts';
import { knownTerms } from './rules/known-terms.ts';
import { noBlame } from './rules/no-blame.ts';
import { noConfidentialName } from './rules/no-confidential-name.ts';
import { noContactDetails } from './rules/no-contact-details.ts';
import { noFutureDate } from './rules/no-future-date.ts';
import { overcomeNeedsProof } from './rules/overcome-needs-proof.ts';
import { publishedIsComplete } from './rules/published-is-complete.ts';
import { redactedStaysHidden } from './rules/redacted-stays-hidden.ts';
import { retiredSaysWhy } from './rules/retired-says-why.ts';
import { reviewIsDue } from './rules/review-is-due.ts';
import { supersededByHasEnd } from './rules/superseded-by-has-end.ts';

/** Every rule over entries. */
export const rules: readonly Rule[] = [
  publishedIsComplete,
  attemptsOrGap,
  overcomeNeedsProof,
  barrierBasis,
  knownTerms,
  knownEntries,
  knownEvidence,
  retiredSaysWhy,
  supersededByHasEnd,
  aliasIsFree,
  noFutureDate,
  reviewIsDue,
  noBlame,
  noContactDetails,
  noConfidentialName,
  redactedStaysHidden,
];
