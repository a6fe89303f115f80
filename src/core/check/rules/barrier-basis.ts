import { isLost } from '../../tree/lost.ts';
import { rule } from '../rule.ts';

/**
 * A published entry says whether a source names the barrier or we do; for a public record it is always our reading.
 *
 * Why: a reader must be able to tell what others said from what we concluded.
 */
export const barrierBasis = rule({
  name: 'barrier-basis',
  severity: 'error',
  sentence: 'A published entry with barriers has `barrierBasis`; a public record’s is `inferred`.',
  examples: [
    {
      change: { barrierBasis: undefined },
      message:
        'barrierBasis is missing. Write stated when a source names the barrier, or inferred when it is our reading.',
    },
    {
      change: { folder: 'cases', kind: 'public-record', barrierBasis: 'stated' },
      message: 'barrierBasis is "stated" in a public record. The sources do not know our barriers: write inferred.',
    },
  ],
  check(entry, report) {
    const { data } = entry;
    if (isLost(entry, ['barrierBasis']) || isLost(entry, ['kind'])) return;
    if (!data.barriers?.length || data.status === 'draft') return;
    if (data.barrierBasis === undefined) {
      report(
        ['barriers'],
        'barrierBasis is missing. Write stated when a source names the barrier, or inferred when it is our reading.',
        'key',
      );
    } else if (data.kind === 'public-record' && data.barrierBasis === 'stated') {
      report(
        ['barrierBasis'],
        'barrierBasis is "stated" in a public record. The sources do not know our barriers: write inferred.',
      );
    }
  },
});
