/** What a full-text index answers for one word. */
export interface WordResults {
  word: string;
  /** Best first. */
  stories: readonly {
    id: string;
    /** How well the story fits the word; any scale, the same within the list. */
    score: number;
  }[];
}

/** A story that holds at least one of the words. */
export interface MergedStory {
  id: string;
  /** The words that it holds, the rarest first. */
  words: string[];
}

/** How much a word can count more because a story fits it best of all: less than a second word of the same rarity. */
const bonusOfBest = 0.5;

/**
 * The answers for single words → one ranking. Stories that hold all words come first, then those that hold more and rarer
 * words; among equals the one that fits its words better, then the one that was named first.
 *
 * @param results one for each word, without repetition
 */
export function mergeResults(results: readonly WordResults[]): MergedStory[] {
  const all = new Set(results.flatMap(({ stories }) => stories.map(({ id }) => id))).size;
  const merged = new Map<string, MergedStory & { weight: number }>();
  const rarestFirst = results.toSorted((a, b) => a.stories.length - b.stories.length);
  for (const { word, stories } of rarestFirst) {
    const rarity = Math.log(1 + all / stories.length);
    const best = Math.max(...stories.map(({ score }) => score));
    for (const { id, score } of stories) {
      const story = merged.get(id) ?? { id, words: [], weight: 0 };
      story.words.push(word);
      story.weight += rarity * (1 + (best > 0 ? bonusOfBest * (score / best) : 0));
      merged.set(id, story);
    }
  }
  const holdsAll = ({ words }: MergedStory) => Number(words.length === results.length);
  return [...merged.values()]
    .sort((a, b) => holdsAll(b) - holdsAll(a) || b.weight - a.weight)
    .map(({ id, words }) => ({ id, words }));
}
