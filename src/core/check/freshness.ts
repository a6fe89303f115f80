import type { EntryData } from '../schema/schemas.ts';

/**
 * The day by which an entry should have been compared with its sources again.
 *
 * @param reviewEvery the site's default, in months; an entry's own number goes before it
 * @returns a day as in `2026-11-22`, or undefined when nobody reviewed the entry yet or no number is known
 */
export function reviewDue(fields: EntryData, reviewEvery: number | undefined): string | undefined {
  const months = fields.reviewEvery ?? reviewEvery;
  if (fields.reviewed === undefined || months === undefined) return undefined;
  const due = new Date(`${fields.reviewed}T00:00:00Z`);
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + months);
  // Six months after 31 August is the last day of February, not the third of March.
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return due.toISOString().slice(0, 10);
}

/**
 * Whether an entry should have been compared with its sources again.
 *
 * @param reviewEvery the site's default, in months
 * @param today as in `2026-11-22`
 */
export function isOverdue(fields: EntryData, reviewEvery: number | undefined, today: string): boolean {
  const due = reviewDue(fields, reviewEvery);
  return due !== undefined && due < today;
}
