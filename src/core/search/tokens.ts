import { stemmer } from 'stemmer';
import { isFiller } from './content-words.ts';
import { fold } from './fold.ts';

/** A word of a text. */
export interface Token {
  /** In lower case, as it stands. */
  word: string;
  /** What the forms of a word have in common, as `migrat` for `migrating` and `migration`. */
  stem: string;
  /** Whether it is a word of every sentence, which tells nothing alone and may still be part of a phrase. */
  isFiller: boolean;
  /** Where it stands in the folded text: from its first sign to behind its last. */
  start: number;
  end: number;
  /** Whether the stem is that of another word, for which this one was taken. */
  isCorrected?: boolean;
}

/** Words that may stand or be missing inside a phrase: `fear of the boss` is `fear of boss`. */
const grammar = new Set(
  `a an and are as at be been being but by did do does for from had has have he her his i if in into is it its may me
  my no not of on or our she so than that the their them these they this those to us was we were will with would you
  your`.split(/\s+/),
);

const word = /[\p{Script=Latin}\p{N}]+(?:'\p{Script=Latin}+)*/gu;

/** The words of a text in order, without articles, pronouns and the like. Japanese is left to `japanese.ts`. */
export function tokensOf(text: string): Token[] {
  return [...fold(text).matchAll(word)].flatMap(({ 0: found, index }) => {
    const bare = found.replace(/'(?:s|re|ve|ll|d|m)$/, '');
    if (grammar.has(bare)) return [];
    return [{ word: bare, stem: stemOf(bare), isFiller: isFiller(bare), start: index, end: index + bare.length }];
  });
}

const stems = new Map<string, string>();

/** The stem of a word in lower case; American and British spellings have the same. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(british(word));
    stems.set(word, stem);
  }
  return stem;
}

function british(word: string): string {
  return word
    .replace(/([a-z]{3})iz(e|es|ed|er|ers|ing|ation|ations)$/, '$1is$2')
    .replace(/yz(e|es|ed|ing)$/, 'ys$1')
    .replace(/^(behavi|col|fav|flav|hon|lab|neighb|rum)or/, '$1our')
    .replace(/^program(s?)$/, 'programme$1')
    .replace(/^(cent|theat|fib|lit)ers?$/, '$1re')
    .replace(/^defense/, 'defence');
}
