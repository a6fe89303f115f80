import { contentWords } from './content-words.ts';

/** Fewer letters in common are a coincidence. */
const fewestShared = 3;

/**
 * Whether a word in a story is the one that was asked for, perhaps in another form, as in `divisions` and `division`. A full-text
 * index that does not know a word answers with a shorter one that begins alike, down to a single letter.
 *
 * @param asked a content word, as `contentWords` gives it
 * @param found as it stands in the story, with or without marks beside it
 */
export function isSameWord(asked: string, found: string): boolean {
  const wanted = bare(asked);
  const given = bare(found);
  if (/^\d+$/.test(wanted)) return wanted === given;
  let shared = 0;
  while (shared < wanted.length && wanted[shared] === given[shared]) shared++;
  if (shared === wanted.length) return shared > 0;
  return shared >= fewestShared && shared > wanted.length / 2 && contentWords(found).length > 0;
}

/** Letters and digits only, without accents; `y` and `i` count as one, since `happy` becomes `happiness`. */
function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('y', 'i');
}
