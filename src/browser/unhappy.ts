import { strings } from '#strings/en.ts';
import type { FilterCounts } from './pagefind.ts';

/** How many of the counted stories did not end well. */
export function countUnhappy(filters: FilterCounts): number {
  const outcome = filters.outcome ?? {};
  return (outcome[strings.outcomes.open] ?? 0) + (outcome[strings.outcomes.abandoned] ?? 0);
}
