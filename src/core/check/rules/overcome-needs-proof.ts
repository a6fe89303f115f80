import { isLost } from '../../tree/lost.ts';
import { rule } from '../rule.ts';

/**
 * An overcome barrier needs a measure, or says that nobody measured.
 *
 * Why: "it worked" without a number is what readers distrust most.
 */
export const overcomeNeedsProof = rule({
  name: 'overcome-needs-proof',
  severity: 'error',
  sentence: 'An outcome "overcome" has a measure, or says in `gap` what nobody measured.',
  examples: [
    {
      change: { outcome: { result: 'overcome', statement: 'Everybody uses it today.' } },
      message:
        'outcome is "overcome" but has neither measures nor a gap. Add a measure, or say in gap what nobody measured.',
    },
    {
      change: { outcome: { result: 'open', statement: 'Nobody knows how it ends.' } },
      message: undefined,
    },
  ],
  check(entry, report) {
    const { outcome } = entry.data;
    const isThere = (field: 'measures' | 'gap') => outcome?.[field]?.length || isLost(entry, ['outcome', field]);
    if (outcome?.result !== 'overcome' || isThere('measures') || isThere('gap')) return;
    report(
      ['outcome', 'result'],
      'outcome is "overcome" but has neither measures nor a gap. Add a measure, or say in gap what nobody measured.',
    );
  },
});
