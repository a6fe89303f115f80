import { bringForward, lookedAt } from '#core/search/bring-forward.ts';
import { strings } from '#strings/en.ts';
import { resultItem } from './result-item.ts';
import { countUnhappy, endedUnhappily } from './unhappy.ts';
import type { Found } from './word-search.ts';

/**
 * The first results as list items, one among the first three of which did not end well where one can be had.
 *
 * @param count how many
 * @param level of the titles
 */
export async function resultList({ results }: Found, count: number, level: 2 | 3 = 2): Promise<HTMLLIElement[]> {
  const loading = results
    .slice(0, Math.max(count, lookedAt))
    .map(async (result) => ({ words: result.words, story: await result.load() }));
  const stories = bringForward(await Promise.all(loading), ({ story }) => endedUnhappily(story));
  return stories.slice(0, count).map(({ story, words }) => resultItem(story, level, words));
}

/** What was found, in a sentence or two. */
export function describeFound({ results, whole, words, filters }: Found, query: string): string {
  const text = strings.search;
  if (results.length === 0 && query === '') return text.noneOfFilters;
  if (results.length === 0) return words.length > 1 ? text.noneOfWords(words) : text.none(query);
  if (whole === 0) return text.some(results.length);
  if (whole === results.length) return text.found(whole, countUnhappy(filters));
  return `${text.found(whole, 0)} ${text.alsoSome(results.length - whole)}`;
}
