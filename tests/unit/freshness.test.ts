import { expect, test } from 'vitest';
import { isOverdue, reviewDue } from '#core/check/freshness.ts';
import { changed } from './helpers.ts';

/** Whether an entry reviewed on a day is overdue on another; the site reviews every 12 months. */
function overdue(reviewed: string | undefined, today: string, reviewEvery?: number): boolean {
  return isOverdue(changed({ reviewed, reviewEvery }).data, 12, today);
}

test('an entry is overdue from the day after its review was due', () => {
  expect(overdue('2025-11-22', '2026-11-21')).toBe(false);
  expect(overdue('2025-11-22', '2026-11-22')).toBe(false);
  expect(overdue('2025-11-22', '2026-11-23')).toBe(true);
});

test('the entry’s own number of months goes before the site’s', () => {
  expect(overdue('2026-01-15', '2026-07-16', 6)).toBe(true);
  expect(overdue('2026-01-15', '2027-07-16', 24)).toBe(false);
});

test('where the month is too short, the review is due on its last day', () => {
  expect(overdue('2025-08-31', '2026-02-28', 6)).toBe(false);
  expect(overdue('2025-08-31', '2026-03-01', 6)).toBe(true);
  expect(overdue('2024-02-29', '2025-02-28')).toBe(false);
  expect(overdue('2024-02-29', '2025-03-01')).toBe(true);
});

test('an entry that nobody reviewed yet is not overdue', () => {
  expect(overdue(undefined, '2026-11-22')).toBe(false);
});

test('the day of the next review is known where the last one is, and a number of months', () => {
  expect(reviewDue(changed({ reviewed: '2026-08-31', reviewEvery: 6 }).data, undefined)).toBe('2027-02-28');
  expect(reviewDue(changed({ reviewed: '2026-08-31' }).data, undefined)).toBeUndefined();
  expect(reviewDue(changed({ reviewEvery: 6 }).data, 12)).toBeUndefined();
});
