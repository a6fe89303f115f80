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
  due.setUTCMonth(due.getUTCMonth() + (fields.reviewEvery ?? reviewEvery));
  return due.toISOString().slice(0, 10) < today;
}
