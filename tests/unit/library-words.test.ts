import { expect, test } from 'vitest';
import { isLibraryWord } from '#build/proof/library-words.ts';

test('words of the libraries that run on public pages say nothing in a script; other words do', () => {
  expect(['choose', 'sortable', 'maxlength'].filter((word) => !isLibraryWord(word))).toEqual([]);
  expect(['transformation', 'frontline', 'headquarters', '工場'].filter(isLibraryWord)).toEqual([]);
});
