import { fold } from './fold.ts';
import { isGrammar, isJapanese, japaneseIn, pairsOf } from './japanese.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What people say when they mean one thing. */
export interface SpokenConcept {
  id: string;
  /** Phrases in English or Japanese. */
  words: readonly string[];
}

/** A phrase of a concept that stands in a text. */
export interface ConceptMatch {
  id: string;
  /** The words of the text, in lower case. */
  said: string;
  /** From 0 to 1: less than 1 when the text only resembles the phrase. */
  strength: number;
  /** Numbers of the content words that the phrase covers; empty for Japanese. */
  covers: readonly number[];
}

/** A phrase of a concept. */
export interface Phrase {
  /** The id of the concept. */
  id: string;
  text: string;
}

interface EnglishPhrase {
  id: string;
  stems: readonly string[];
  /** The first of its words. */
  word: string;
  /** Whether a word of every sentence is part of it: then it means the thing in its order only. */
  isIdiom: boolean;
}

/** How many other words may stand between those of a phrase. */
const mostBetween = 2;
/** No Japanese phrase goes on over so many signs of another language. */
const longForeign = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{12,}/u;
/** From this share of its pairs of signs on, a Japanese phrase is taken for one that is written a little differently. */
const leastAlike = 0.65;
/** A phrase that is only resembled counts less. */
const worthOfAlike = 0.7;

/** Finds concepts in texts, by the longest phrase at each place. */
export class ConceptBook {
  /** All stems of phrases. */
  private readonly stems = new Set<string>();
  /** Phrases by the rarest of their stems. */
  private readonly phrases = new Map<string, EnglishPhrase[]>();
  /** Japanese phrases by their first two signs. */
  private readonly japanese = new Map<string, { id: string; text: string }[]>();
  /** Japanese phrases of four signs and more by each of their pairs. */
  private readonly pairs = new Map<string, { id: string; text: string; pairs: number }[]>();

  constructor(concepts: readonly SpokenConcept[] = []) {
    this.add(concepts.flatMap(({ id, words }) => words.map((text) => ({ id, text }))));
  }

  /** Adds phrases to those that are known. */
  add(phrases: readonly Phrase[]): void {
    const spoken = phrases
      .filter(({ text }) => !isJapanese(text))
      .map(({ id, text }) => ({ id, tokens: tokensOf(text) }))
      .filter(({ tokens }) => tokens.length > 0)
      .map(({ id, tokens }): EnglishPhrase => ({
        id,
        stems: tokens.map(({ stem }) => stem),
        word: tokens[0]!.word,
        isIdiom: tokens.some(({ isFiller }) => isFiller),
      }));
    const uses = new Map<string, number>();
    for (const { stems } of spoken) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
    for (const stem of uses.keys()) this.stems.add(stem);
    for (const phrase of spoken) {
      const rarest = phrase.stems.reduce((best, stem) => (uses.get(stem)! < uses.get(best)! ? stem : best));
      append(this.phrases, rarest, phrase);
    }
    for (const { id, text } of phrases.filter(({ text }) => isJapanese(text))) {
      const folded = japaneseForm(text);
      append(this.japanese, firstPair(folded, 0), { id, text: folded });
      const pairs = [...new Set(pairsOf(folded))];
      if (pairs.length < 3) continue;
      for (const pair of pairs) append(this.pairs, pair, { id, text: folded, pairs: pairs.length });
    }
  }

  /** Whether a stem stands in a phrase. */
  knows(stem: string): boolean {
    return this.stems.has(stem);
  }

  /** The phrases of concepts that a text holds; the longest of each concept first. */
  find(text: string, tokens: readonly Token[] = tokensOf(text)): ConceptMatch[] {
    const folded = fold(text);
    const found = [...this.inEnglish(tokens, folded), ...(isJapanese(text) ? this.inJapanese(folded) : [])];
    return found.sort((a, b) => b.strength - a.strength || sizeOf(b) - sizeOf(a));
  }

  private inEnglish(tokens: readonly Token[], folded: string): ConceptMatch[] {
    const matches = tokens.flatMap(({ stem, word, isCorrected = false }, at) =>
      (this.phrases.get(stem) ?? []).flatMap(({ id, stems, word: first, isIdiom }) => {
        // A single word must be that word: `excellent` has the stem of `Excel`.
        if (stems.length === 1 && !isCorrected && !isForm(word, first)) return [];
        const covers = placesOf(stems, stem, tokens, at);
        if (!covers || endsWithin(folded, tokens, covers)) return [];
        return isIdiom && !isInOrder(stems, tokens, covers) ? [] : [{ id, covers }];
      }),
    );
    matches.sort((a, b) => b.covers.length - a.covers.length);
    const kept: typeof matches = [];
    for (const match of matches) {
      // `office` says nothing more where `head office` is said, nor `data migration` where `migrating data` was found.
      const isPart = kept.some(
        ({ id, covers }) =>
          (covers.length > match.covers.length || id === match.id) &&
          match.covers.every((place) => covers.includes(place)),
      );
      if (!isPart) kept.push(match);
    }
    return kept.map(({ id, covers }) => ({
      id,
      said: folded.slice(tokens[Math.min(...covers)]!.start, tokens[Math.max(...covers)]!.end),
      strength: 1,
      covers,
    }));
  }

  private inJapanese(folded: string): ConceptMatch[] {
    return folded
      .split(longForeign)
      .filter(isJapanese)
      .flatMap((part) => this.inJapanesePart(japaneseForm(part)));
  }

  private inJapanesePart(text: string): ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    let rest = '';
    for (let at = 0; at < text.length;) {
      const here = (this.japanese.get(firstPair(text, at)) ?? []).filter((phrase) => text.startsWith(phrase.text, at));
      const length = Math.max(0, ...here.map((phrase) => phrase.text.length));
      for (const { id, text: said } of here)
        if (said.length === length) matches.push({ id, said, strength: 1, covers: [] });
      rest += length > 0 ? '|' : text[at]!;
      at += Math.max(1, length);
    }
    return [...matches, ...japaneseIn(rest).flatMap((stretch) => this.alike(stretch))];
  }

  /** Phrases of which most pairs stand in a stretch that holds none as it is. */
  private alike(stretch: string): ConceptMatch[] {
    const shared = new Map<string, { id: string; pairs: number; text: string; count: number; says: boolean }>();
    for (const pair of new Set(pairsOf(stretch))) {
      for (const phrase of this.pairs.get(pair) ?? []) {
        const key = `${phrase.id} ${phrase.text}`;
        const known = shared.get(key) ?? { ...phrase, count: 0, says: false };
        known.count++;
        known.says ||= !isGrammar(pair);
        shared.set(key, known);
      }
    }
    // Endings alone are no likeness: 対応していますか is not 隠している.
    return [...shared.values()]
      .filter(({ count, pairs, says }) => says && count / pairs >= leastAlike)
      .map(({ id, text, count, pairs }) => ({ id, said: text, strength: worthOfAlike * (count / pairs), covers: [] }));
  }
}

/** Whether two words with the same stem are forms of one word. */
function isForm(one: string, other: string): boolean {
  const [short, long] = [withoutEnding(one), withoutEnding(other)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return long.length - short.length <= 2 && long.startsWith(short.slice(0, -1));
}

function withoutEnding(word: string): string {
  return word.replace(/(?<=...)(?:ations?|ions?|ings?|ies|ed|es|s|e|y)$/, '');
}

function sizeOf({ covers, said }: ConceptMatch): number {
  return covers.length || said.length;
}

/** Where the stems of a phrase stand around a place, in any order and with few words between; undefined when they do not. */
function placesOf(
  stems: readonly string[],
  anchor: string,
  tokens: readonly Token[],
  at: number,
): number[] | undefined {
  if (stems.length === 1) return [at];
  const places = [at];
  const reach = stems.length - 1 + mostBetween;
  for (const stem of stems.toSpliced(stems.indexOf(anchor), 1)) {
    let nearest: number | undefined;
    for (let step = 1; step <= reach && nearest === undefined; step++) {
      nearest = [at + step, at - step].find((place) => tokens[place]?.stem === stem && !places.includes(place));
    }
    if (nearest === undefined) return undefined;
    places.push(nearest);
  }
  return Math.max(...places) - Math.min(...places) <= reach ? places : undefined;
}

/** Whether a sentence ends between the first and the last of some words. */
function endsWithin(folded: string, tokens: readonly Token[], places: readonly number[]): boolean {
  return /[.!?]\s/.test(folded.slice(tokens[Math.min(...places)]!.start, tokens[Math.max(...places)]!.end));
}

/** Whether the words at some places stand in the order of a phrase: `can the roof carry it` is not `carry the can`. */
function isInOrder(stems: readonly string[], tokens: readonly Token[], places: readonly number[]): boolean {
  const inText = places.toSorted((a, b) => a - b);
  return inText.every((place, index) => tokens[place]!.stem === stems[index]);
}

/** A text with Japanese in one row: spaces mean nothing in it. */
function japaneseForm(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

function firstPair(text: string, at: number): string {
  return text.slice(at, at + 2);
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
