/**
 * The fields of entries and terms that are meant for customers, written down a second time on purpose: what the schema says
 * decides what `clear` keeps, and this list decides what the proof lets pass. A test holds one against the other, so a field
 * becomes public only when both say so.
 */
export const publicEntryFields: ReadonlySet<string> = new Set(
  `title summary lang barriers barrierBasis drivers areas solutions industries
  outcome outcome.result outcome.statement outcome.gap
  outcome.measures outcome.measures.what outcome.measures.before outcome.measures.after outcome.measures.unit
  outcome.measures.when outcome.measures.evidence
  failure failure.expected failure.happened failure.signals failure.attemptsGap failure.cost failure.breakthrough
  failure.remaining
  failure.causes failure.causes.statement failure.causes.level failure.causes.basis failure.causes.evidence
  failure.attempts failure.attempts.tried failure.attempts.because failure.attempts.result failure.attempts.learned
  evidence evidence.id evidence.title evidence.publisher evidence.date evidence.language evidence.url evidence.kind
  evidence.note
  questions retired retired.reason retired.supersededBy related aliases
  when notWhen do because cases
  organisation kind period period.from period.to timeline timeline.when timeline.what timeline.turn`.split(/\s+/),
);

/** The same for terms of the vocabulary. */
export const publicTermFields: ReadonlySet<string> = new Set(
  'id name definition doubt note group words source seeAlso audience'.split(' '),
);

/** The same for concepts. */
export const publicConceptFields: ReadonlySet<string> = new Set(
  'id name words barriers drivers areas solutions industries concepts stories audience'.split(' '),
);

/** The kinds of evidence that customers may see; others are internal as a whole. */
export const publicEvidenceKinds: ReadonlySet<string> = new Set(['published']);
