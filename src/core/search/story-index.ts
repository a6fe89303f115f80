import type { ConceptBook } from './concept-book.ts';
import { fold } from './fold.ts';
import { freshness } from './freshness.ts';
import { contentPairs, japaneseIn } from './japanese.ts';
import { tokensOf } from './tokens.ts';

/** The parts of a story, by how much they say about what it answers. */
export type StoryPart = 'title' | 'questions' | 'summary' | 'card' | 'text' | 'sources';

/** A story as question search reads it. */
export interface SearchedStory {
  /** The texts of each part. */
  parts: Record<StoryPart, readonly string[]>;
  /** Ids of concepts under which it is filed, such as `barriers/frontline-criticism`. */
  filed: readonly string[];
  /** The day on which its text was last compared with its sources, or cleared; undefined where nobody has done so. */
  checked?: string | undefined;
}

/** How much a word counts in each part. */
export type PartWeights = Record<StoryPart, number>;

/** The weights of the site, chosen on the tuning half of the evaluation questions. */
export const partWeights: PartWeights = { title: 4, questions: 2, summary: 2.5, card: 1.5, text: 0.5, sources: 0.4 };

/** What filing a story under a concept counts, in mentions of its words. */
const filedWeight = 1;

/** How soon more mentions count no more, and how much a long story needs more of them; the usual values of BM25. */
const saturation = 1.2;
const lengthShare = 0.6;

/** A story that a key leads to, by its number, and how well it fits: from 0 to 1. */
export interface Posting {
  story: number;
  weight: number;
}

/**
 * Key → stories, the best first. A key is the stem of a word (`payrol`), a concept (`#payroll`), or a pair of Japanese signs.
 */
export type StoryIndex = Map<string, Posting[]>;

/** The key of a concept. */
export function conceptKey(id: string): string {
  return `#${id}`;
}

/** Reads all stories into one index. */
export function indexStories(
  stories: readonly SearchedStory[],
  book: ConceptBook,
  weights: PartWeights = partWeights,
): StoryIndex {
  const counted = stories.map((story) => mentionsOf(story, book, weights));
  const lengths = counted.map(({ length }) => length);
  // Stories without a Latin word have no length, and all of them may be such.
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const newest = stories
    .flatMap(({ checked }) => checked ?? [])
    .sort()
    .at(-1);
  const index: StoryIndex = new Map();
  for (const [story, { mentions, length }] of counted.entries()) {
    const stretch = 1 - lengthShare + (lengthShare * length) / usual;
    const fresh = freshness(stories[story]!.checked, newest);
    for (const [key, count] of mentions) {
      const postings = index.get(key) ?? [];
      postings.push({ story, weight: (fresh * count) / (count + saturation * stretch) });
      index.set(key, postings);
    }
  }
  for (const postings of index.values()) postings.sort((a, b) => b.weight - a.weight || a.story - b.story);
  return index;
}

/** How often each key is mentioned in a story, weighed by part. */
function mentionsOf(
  { parts, filed }: SearchedStory,
  book: ConceptBook,
  weights: PartWeights,
): { mentions: Map<string, number>; length: number } {
  const mentions = new Map<string, number>();
  let length = 0;
  const add = (key: string, weight: number) => mentions.set(key, (mentions.get(key) ?? 0) + weight);
  for (const [part, texts] of Object.entries(parts) as [StoryPart, readonly string[]][]) {
    const weight = weights[part];
    if (weight === 0) continue;
    for (const text of texts) {
      const tokens = tokensOf(text);
      for (const { stem, isFiller } of tokens) {
        if (isFiller) continue;
        add(stem, weight);
        length += weight;
      }
      for (const { id, strength } of book.find(text, tokens)) add(conceptKey(id), weight * strength);
      for (const stretch of japaneseIn(fold(text))) for (const pair of contentPairs(stretch)) add(pair, weight);
    }
  }
  for (const id of filed) add(conceptKey(id), filedWeight);
  return { mentions, length };
}
