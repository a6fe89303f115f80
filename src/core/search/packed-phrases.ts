import type { Phrase } from './concept-book.ts';
import { fold } from './fold.ts';
import { isJapanese } from './japanese.ts';
import type { KnownConcept } from './known-concepts.ts';

/** The phrases of concepts as two files: a line for each phrase, with the numbers of its concepts. */
export interface PackedPhrases {
  /** Phrases without Japanese signs. */
  english: string;
  /** Asked for only when a question holds Japanese. */
  japanese: string;
}

/** Writes the phrases of concepts; a concept is named by its place in the list. */
export function packPhrases(concepts: readonly KnownConcept[]): PackedPhrases {
  const numbers = new Map<string, Set<number>>();
  for (const [number, { words }] of concepts.entries()) {
    for (const phrase of words) {
      const folded = fold(phrase).replace(/\s+/g, ' ').trim();
      numbers.set(folded, (numbers.get(folded) ?? new Set()).add(number));
    }
  }
  const lines = (wanted: boolean) =>
    [...numbers]
      .filter(([phrase]) => isJapanese(phrase) === wanted)
      .map(([phrase, of]) => `${phrase}\t${[...of].join(' ')}`)
      .sort()
      .join('\n');
  return { english: lines(false), japanese: lines(true) };
}

/** Reads one of the files. */
export function readPhrases(text: string, concepts: readonly { id: string }[]): Phrase[] {
  if (text === '') return [];
  return text.split('\n').flatMap((line) => {
    const [phrase, numbers] = line.split('\t') as [string, string];
    return numbers.split(' ').map((number) => ({ id: concepts[Number(number)]!.id, text: phrase }));
  });
}
