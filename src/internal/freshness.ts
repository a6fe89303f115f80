import type { EntryData } from '#core/schema/schemas.ts';

/**
 * Whether an entry should have been compared with its sources again.
 *
 * @param reviewEvery the site's default, in months
 * @param today as in `2026-11-22`
 */
export function isOverdue(fields: EntryData, reviewEvery: number, today: string): boolean {
  if (fields.reviewed === undefined) return false;
  const due = new Date(`${fields.reviewed}T00:00:00Z`);
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + (fields.reviewEvery ?? reviewEvery));
  // Six months after 31 August is the last day of February, not the third of March.
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return due.toISOString().slice(0, 10) < today;
}
