import { isLost } from '../../tree/lost.ts';
import { rule } from '../rule.ts';

/**
 * A retired entry says why, and only a retired one does.
 *
 * Why: whoever finds it by an old link must learn what to read instead.
 */
export const retiredSaysWhy = rule({
  name: 'retired-says-why',
  severity: 'error',
  sentence: 'Status `retired` and the field `retired` stand together.',
  examples: [
    {
      change: { status: 'retired' },
      message: 'status is "retired" but the field retired is missing. Add retired with a reason.',
    },
    {
      change: { retired: { reason: 'The programme ended in 2025.' } },
      message: 'retired is filled but status is not "retired". Set status to retired, or take the field out.',
    },
  ],
  check(entry, report, tree) {
    const { data } = entry;
    if (tree.edition === 'public' || isLost(entry, ['status']) || isLost(entry, ['retired'])) return;
    if (data.status === 'retired' && !data.retired) {
      report(['status'], 'status is "retired" but the field retired is missing. Add retired with a reason.');
    } else if (data.status !== 'retired' && data.retired) {
      report(
        ['retired'],
        'retired is filled but status is not "retired". Set status to retired, or take the field out.',
        'key',
      );
    }
  },
});
