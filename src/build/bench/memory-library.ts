import type { Library } from '#core/search/answer.ts';
import { ConceptBook } from '#core/search/concept-book.ts';
import { knownConcepts, meaningsOf } from '#core/search/known-concepts.ts';
import { packIndex, readKeys, type Shard } from '#core/search/packed-index.ts';
import { packPhrases, readPhrases } from '#core/search/packed-phrases.ts';
import { searchedStory } from '#core/search/searched-story.ts';
import { indexStories, type PartWeights } from '#core/search/story-index.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';

/** The entries that question search finds, in the order of their numbers: all but the retired ones. */
export function searchedEntries({ entries }: Tree): Entry[] {
  return [...entries.values()].filter(({ card }) => card.retired === undefined);
}

/**
 * The library of question search, as a browser has it after it has loaded every file that a build writes, packed and read again.
 *
 * @param weights how much words count in each part of a story
 * @param book an empty one, which learns all phrases and reads the questions
 */
export function memoryLibrary(tree: Tree, weights?: PartWeights, book: ConceptBook = new ConceptBook()): Library {
  const entries = searchedEntries(tree);
  const concepts = knownConcepts(tree);
  const { english, japanese } = packPhrases(concepts);
  const storyBook = new ConceptBook(concepts.filter(({ outside }) => !outside));
  const { keys, shards } = packIndex(indexStories(entries.map(searchedStory), storyBook, weights));
  for (const phrases of [english, japanese]) book.add(readPhrases(phrases, concepts));
  const read = shards.map((text) => JSON.parse(text) as Shard);
  return {
    total: entries.length,
    book,
    meanings: meaningsOf(concepts),
    places: readKeys(keys),
    shard: (number) => Promise.resolve(read[number]!),
  };
}
