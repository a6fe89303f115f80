import { isOverdue, reviewDue } from '../freshness.ts';
import { rule } from '../rule.ts';

/**
 * A published entry is compared with its sources again before its review is overdue.
 *
 * Why: a seller must be able to trust that a story still holds.
 */
export const reviewIsDue = rule({
  name: 'review-is-due',
  severity: 'warning',
  sentence: 'A published entry is reviewed again within the months of `reviewEvery`, its own or the site’s.',
  examples: [
    {
      change: { reviewed: '2025-11-21' },
      options: { today: '2026-11-22', reviewEvery: 12 },
      message:
        'the review was due on 2026-11-21. Compare the entry with its sources, then write the day of that into reviewed.',
    },
    {
      change: { reviewed: '2026-05-21', reviewEvery: 6 },
      options: { today: '2026-11-22', reviewEvery: 12 },
      message:
        'the review was due on 2026-11-21. Compare the entry with its sources, then write the day of that into reviewed.',
    },
    {
      change: { reviewed: '2025-11-22' },
      options: { today: '2026-11-22', reviewEvery: 12 },
      message: undefined,
    },
    {
      change: { reviewed: '2021-11-22', status: 'retired' },
      options: { today: '2026-11-22', reviewEvery: 12 },
      message: undefined,
    },
    {
      change: { reviewed: '2021-11-22', status: 'draft' },
      options: { today: '2026-11-22', reviewEvery: 12 },
      message: undefined,
    },
  ],
  check({ data }, report, { today, reviewEvery }) {
    if (today === undefined || data.status !== 'published' || !isOverdue(data, reviewEvery, today)) return;
    report(
      ['reviewed'],
      `the review was due on ${reviewDue(data, reviewEvery)!}. Compare the entry with its sources, then write the day of that into reviewed.`,
    );
  },
});
