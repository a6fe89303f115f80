import { askingPart } from './asking-part.ts';
import type { ConceptBook } from './concept-book.ts';
import { fold } from './fold.ts';
import { contentPairs, japaneseIn } from './japanese.ts';
import { conceptKey } from './story-index.ts';
import { tokensOf } from './tokens.ts';

/** Something that a question asks for. */
export interface Asked {
  /** As in the index. */
  key: string;
  /** The words of the question. */
  said: string;
  /** The concept that they stand for; undefined for a plain word. */
  concept?: string;
  /** Whether nobody said it, and another concept implies it. */
  isImplied?: boolean;
  /** Whether it is a topic that no story tells of. */
  isOutside?: boolean;
  /** Whether it is said, but not in a sentence that asks. */
  isBeside?: boolean;
  /** How much it counts beside the others. */
  weight: number;
}

/** What a concept says beyond its phrases. */
export interface Meaning {
  /** What readers see. */
  name: string;
  /** Ids of concepts that it implies. */
  implies: readonly string[];
  /** Whether no story tells of it. */
  isOutside: boolean;
}

/** By the id of the concept. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** What the blend is made of; a benchmark switches parts off. */
export interface Blend {
  /** Of a concept that was said; the others are compared with it. */
  concept: number;
  /** For what is said once more. */
  again: number;
  /** The share that a concept gives to each that it implies. */
  implied: number;
  /** Of a word. */
  word: number;
  /** Of a pair of Japanese signs. */
  pair: number;
}

/**
 * The blend of the site, chosen on the tuning half of the evaluation questions. How much a word counts in each part of a story, and a
 * little freshness, stand in the index (`story-index.ts`, `freshness.ts`).
 */
export const blend: Blend = { concept: 1, again: 0.4, implied: 0.2, word: 1, pair: 0.3 };

/**
 * What a question asks for: the concepts of its phrases, what these imply, and its words.
 *
 * @param correct the stem of the index that is meant by a word that it does not hold; undefined when there is none
 */
export function understand(
  question: string,
  book: ConceptBook,
  meanings: Meanings,
  correct: (word: string) => string | undefined,
  weights: Blend = blend,
): Asked[] {
  const asked = new Map<string, Asked>();
  const add = (one: Asked) => {
    const before = asked.get(one.key);
    if (!before) {
      if (one.weight > 0) asked.set(one.key, one);
      return;
    }
    // Who says the same in several ways means it more; a phrase that says it once more counts less than the first.
    const weight = Math.max(before.weight, one.weight) + weights.again * Math.min(before.weight, one.weight);
    asked.set(one.key, { ...(before.isImplied && !one.isImplied ? one : before), weight });
  };
  const read = (text: string) =>
    tokensOf(text).map((token) => {
      const right = token.isFiller ? undefined : correct(token.word);
      return right === undefined ? token : { ...token, stem: right, isCorrected: true };
    });
  const tokens = read(question);
  const matches = book.find(question, tokens);
  const isOutside = (id: string) => meanings.get(id)?.isOutside === true;
  // Where a topic stands matters only for those that no story tells of.
  const asking = matches.some(({ id }) => isOutside(id)) ? askingPart(question) : question;
  const about = asking === question ? matches : book.find(asking, read(asking));
  for (const { id, said, strength } of matches) {
    const weight = weights.concept * strength;
    const marks = {
      ...(isOutside(id) ? { isOutside: true } : {}),
      ...(about.some((one) => one.id === id) ? {} : { isBeside: true }),
    };
    add({ key: conceptKey(id), said, concept: id, weight, ...marks });
    for (const other of meanings.get(id)?.implies ?? []) {
      add({ key: conceptKey(other), said, concept: other, isImplied: true, weight: weight * weights.implied });
    }
  }
  for (const { stem, word, isFiller } of tokens) {
    if (!isFiller && !asked.has(stem)) add({ key: stem, said: word, weight: weights.word });
  }
  for (const stretch of japaneseIn(fold(question))) {
    for (const pair of contentPairs(stretch)) {
      if (!asked.has(pair)) add({ key: pair, said: pair, weight: weights.pair });
    }
  }
  return [...asked.values()];
}
