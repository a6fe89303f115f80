import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordsOf } from './words.ts';

/** Libraries that run on pages of the public edition, where scripts hold their code beside our own. */
const libraries = ['sortablejs', 'zod/v4/core', 'zod/v4/mini'];

/**
 * Whether a word stands in the code of these libraries. Such words are looked for in scripts as any other word would be, and say
 * nothing there. Rows of words in which they stand are found all the same.
 */
export function isLibraryWord(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}

/** Read when a script first holds a word that could be internal. */
let words: ReadonlySet<string> | undefined;

function readWords(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const sources = libraries.flatMap((library) => {
    const main = resolve(library);
    if (library === 'sortablejs') return [main];
    const folder = dirname(main);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => join(folder, name));
  });
  return new Set(sources.flatMap((path) => wordsOf(readFileSync(path, 'utf8')).text.match(/[\p{L}\p{N}]+/gu) ?? []));
}
