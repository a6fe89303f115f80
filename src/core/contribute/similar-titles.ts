import { editDistance } from '../findings/did-you-mean.ts';

/** An entry by its title. */
export interface TitledEntry {
  ref: string;
  title: string;
}

/** Words that titles share without being similar. */
const common = new Set(
  (
    'a about all an and are as at be been but by can could did do does for from get had has have how if in into is it its ' +
    'more most no not of on one or our out so than that the their them there they this to too was we were what when where ' +
    'which who whom why will with would you your'
  ).split(' '),
);

/** From this share of common words on, two titles are called similar. */
const enough = 0.4;

/**
 * Entries whose titles say nearly the same, the nearest first: those that share many words, where words that differ in one
 * letter or in their ending count as the same; Japanese is compared in pairs of characters.
 *
 * @param most how many at most
 */
export function similarTitles(title: string, entries: Iterable<TitledEntry>, most = 3): TitledEntry[] {
  const wanted = wordsOf(title);
  return [...entries]
    .map((entry) => ({ entry, score: overlap(wanted, wordsOf(entry.title)) }))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || (a.entry.ref < b.entry.ref ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The words of a title that carry its meaning; of Japanese, every pair of neighbouring characters. */
function wordsOf(title: string): string[] {
  const runs =
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = runs.flatMap((run) =>
    run
      .split(/([\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+)/u)
      .flatMap((part, index) => (index % 2 === 1 ? pairs(part) : part === '' ? [] : [part])),
  );
  const telling = words.filter((word) => !common.has(word));
  // A title of nothing but common words is compared as it stands.
  return [...new Set(telling.length > 0 ? telling : words)];
}

function pairs(text: string): string[] {
  const characters = Array.from(text);
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => characters[index]! + character);
}

/** The share of words that two titles have in common, from 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const index = left.findIndex((other) => isSameWord(word, other));
    if (index === -1) continue;
    left.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Whether two words are the same but for one letter, or but for their ending. Short words must be equal. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return shorter === 3 && a.slice(0, 3) === b.slice(0, 3) && Math.max(a.length, b.length) <= 4;
  if (Math.abs(a.length - b.length) > 3) return false;
  if (shorter >= 5 && a.slice(0, 5) === b.slice(0, 5)) return true;
  return editDistance(a, b) <= 1;
}
