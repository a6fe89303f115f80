import { strings } from '#strings/en.ts';
import type { FilterCounts, FoundStory } from './pagefind.ts';

const unhappy: readonly string[] = [strings.outcomes.open, strings.outcomes.abandoned];

/** Whether a found story did not end well. */
export function endedUnhappily({ filters }: FoundStory): boolean {
  return (filters.outcome ?? []).some((outcome) => unhappy.includes(outcome));
}

/** How many of the counted stories did not end well. */
export function countUnhappy(filters: FilterCounts): number {
  return unhappy.reduce((sum, outcome) => sum + (filters.outcome?.[outcome] ?? 0), 0);
}
