import MiniSearch from 'minisearch';
import { isFiller } from '#core/search/content-words.ts';
import { searchedStory } from '#core/search/searched-story.ts';
import { partWeights } from '#core/search/story-index.ts';
import type { Tree } from '#core/tree/tree.ts';
import { searchedEntries } from './memory-library.ts';
import { mostFound, type SearchSystem } from './search-system.ts';

/**
 * MiniSearch over the same parts of the stories, as one would set it up in an hour: begun words and slips are found, words that
 * tell nothing are left out.
 */
export function miniSearch(tree: Tree): SearchSystem {
  const fields = Object.keys(partWeights);
  const index = new MiniSearch({
    fields,
    idField: 'ref',
    processTerm: (term) => (isFiller(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  for (const entry of searchedEntries(tree)) {
    const texts = Object.entries(searchedStory(entry).parts).map(([part, all]) => [part, all.join('\n')]);
    index.add({ ref: entry.ref, ...(Object.fromEntries(texts) as Record<string, string>) });
  }
  return {
    name: 'MiniSearch',
    find: (question) =>
      Promise.resolve(
        index
          .search(question)
          .slice(0, mostFound)
          .map(({ id }) => id as string),
      ),
  };
}
