import type { ConceptBook } from './concept-book.ts';
import { correct } from './correct.ts';
import { postingsIn, type KeyPlace, type Shard } from './packed-index.ts';
import { rank, type Ranking } from './rank.ts';
import { stemOf } from './tokens.ts';
import { understand, type Asked, type Blend, type Meanings } from './understand.ts';

/** What is known of all stories before a question is asked. */
export interface Library {
  /** How many stories there are. */
  total: number;
  book: ConceptBook;
  meanings: Meanings;
  places: ReadonlyMap<string, KeyPlace>;
  /** Loads a part of the index. */
  shard: (number: number) => Promise<Shard>;
}

/** What a question asked for, and the stories that answer it. */
export interface Answered extends Ranking {
  asked: Asked[];
}

/** The best story of a question answers at least this share of it, or it was found by chance. */
const leastCovered = 0.05;
/** From this share of its concepts on, a question is about what no story tells of: one such topic outweighs three others. */
const mostOutside = 0.24;

/**
 * Whether the stories answer a question, and do not only share a word with it. What it is about stands in the sentences that ask: who
 * mentions golf on the way to the question does not ask about golf.
 */
export function isAnswered({ asked, stories, covered }: Answered): boolean {
  const about = asked.filter(
    ({ concept, isImplied, isBeside }) => concept !== undefined && !concept.includes('/') && !isImplied && !isBeside,
  );
  const weigh = (some: readonly Asked[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const outside = weigh(about.filter(({ isOutside }) => isOutside));
  return stories.length > 0 && covered >= leastCovered && (outside === 0 || outside / weigh(about) < mostOutside);
}

/** Asks a question. Of the index, only the parts that hold its keys are loaded. */
export async function answer(question: string, library: Library, weights?: Blend): Promise<Answered> {
  const { places, total, book } = library;
  const right = (word: string) => (book.knows(stemOf(word)) ? undefined : correct(word, places));
  const asked = understand(question, book, library.meanings, right, weights);
  const answers = asked.map(async (one) => {
    const place = places.get(one.key);
    const postings = place ? postingsIn(await library.shard(place.shard), one.key) : [];
    return { asked: one, postings, stories: place?.stories ?? 0 };
  });
  return { asked, ...rank(await Promise.all(answers), total) };
}
