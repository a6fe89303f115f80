import { isLost } from '../../tree/lost.ts';
import { rule } from '../rule.ts';

/**
 * Failure notes tell at least one attempt, or say what is not known.
 *
 * Why: failed attempts are what nobody else writes down.
 */
export const attemptsOrGap = rule({
  name: 'attempts-or-gap',
  severity: 'error',
  sentence: 'Failure notes have an attempt, or say in `attemptsGap` what the sources do not tell.',
  examples: [
    {
      change: { failure: { expected: 'Everybody would use it.', happened: 'Nobody used it twice.' } },
      message:
        'failure has neither attempts nor attemptsGap. Add one thing that was tried, or say in attemptsGap what the sources do not tell.',
    },
  ],
  check(entry, report) {
    const { failure } = entry.data;
    const isThere = (field: 'attempts' | 'attemptsGap') => failure[field]?.length || isLost(entry, ['failure', field]);
    if (isThere('attempts') || isThere('attemptsGap')) return;
    report(
      ['failure'],
      'failure has neither attempts nor attemptsGap. Add one thing that was tried, or say in attemptsGap what the sources do not tell.',
      'key',
    );
  },
});
