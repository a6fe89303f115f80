import { answer, isAnswered, type Library } from '#core/search/answer.ts';
import { bringForward } from '#core/search/bring-forward.ts';
import { ConceptBook } from '#core/search/concept-book.ts';
import { partWeights, type StoryPart } from '#core/search/story-index.ts';
import { blend, type Blend } from '#core/search/understand.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { memoryLibrary, searchedEntries } from './memory-library.ts';
import { mostFound, type SearchSystem } from './search-system.ts';

const blendNames: Record<keyof Blend, string> = {
  concept: 'concepts',
  implied: 'implied concepts',
  again: 'what is said once more',
  word: 'words',
  pair: 'Japanese pairs',
};

/** Takes every word for known, so that none is corrected. */
class TrustingBook extends ConceptBook {
  override knows(): boolean {
    return true;
  }
}

/**
 * Question search as readers have it, then the same without one part each.
 *
 * @param tree what the edition holds
 * @param name of the whole
 */
export function ownSystems(tree: Tree, name: string): SearchSystem[] {
  const entries = searchedEntries(tree);
  const whole = memoryLibrary(tree);
  const system = (what: string, library: Library, weights?: Blend, isOrdered = true): SearchSystem => ({
    name: what,
    find: (question) => findStories(question, entries, library, weights, isOrdered),
  });
  return [
    system(name, whole),
    ...(Object.keys(blendNames) as (keyof Blend)[]).map((part) =>
      system(`without ${blendNames[part]}`, whole, { ...blend, [part]: 0 }),
    ),
    ...(Object.keys(partWeights) as StoryPart[]).map((part) =>
      system(`without the ${part} of stories`, memoryLibrary(tree, { ...partWeights, [part]: 0 })),
    ),
    system('without correction of slips', memoryLibrary(tree, undefined, new TrustingBook())),
    system('without bringing forward', whole, undefined, false),
  ];
}

/** What a reader sees of an answer: nothing when the stories only share a word with the question. */
async function findStories(
  question: string,
  entries: readonly Entry[],
  library: Library,
  weights: Blend | undefined,
  isOrdered: boolean,
): Promise<string[]> {
  const answered = await answer(question, library, weights);
  if (!isAnswered(answered)) return [];
  const found = answered.stories.slice(0, mostFound).map(({ story }) => entries[story]!);
  return (isOrdered ? bringForward(found, endedUnhappily) : found).map(({ ref }) => ref);
}

function endedUnhappily({ data }: Entry): boolean {
  return data.outcome?.result === 'open' || data.outcome?.result === 'abandoned';
}
