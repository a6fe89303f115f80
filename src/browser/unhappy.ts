import { strings } from '#strings/en.ts';
import type { FilterCounts, FoundStory } from './pagefind.ts';

const unhappy: readonly string[] = [strings.outcomes.open, strings.outcomes.abandoned];

/** Whether an outcome, by its name, is no good ending. */
export function isUnhappy(outcome: string): boolean {
  return unhappy.includes(outcome);
}

/** Whether a found story did not end well. */
export function endedUnhappily({ filters }: FoundStory): boolean {
  return (filters.outcome ?? []).some(isUnhappy);
}

/** How many of the counted stories did not end well. */
export function countUnhappy(filters: FilterCounts): number {
  return unhappy.reduce((sum, outcome) => sum + (filters.outcome?.[outcome] ?? 0), 0);
}
