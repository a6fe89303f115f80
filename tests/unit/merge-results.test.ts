import { expect, test } from 'vitest';
import { mergeResults, type WordResults } from '#core/search/merge-results.ts';

/** A word and the stories that hold it: ids, or ids with a score. */
const held = (word: string, ...stories: (string | [id: string, score: number])[]): WordResults => ({
  word,
  stories: stories.map((story) => {
    const [id, score] = typeof story === 'string' ? [story, 1] : story;
    return { id, score };
  }),
});
const ids = (...results: WordResults[]) => mergeResults(results).map(({ id }) => id);

test('a story that holds more words comes first', () => {
  expect(ids(held('data', 'a', 'b'), held('power', 'b', 'c'))).toEqual(['b', 'a', 'c']);
});

test('a story that holds a rarer word comes before one that holds a common one', () => {
  expect(ids(held('change', 'a', 'b', 'c'), held('mask', 'd'))).toEqual(['d', 'a', 'b', 'c']);
});

test('a story that holds all words comes first, however well others fit', () => {
  const fits = ids(
    held('data', ['a', 9], ['b', 1]),
    held('power', ['a', 9], ['b', 1]),
    held('the', 'b', 'c', 'd', 'e'),
  );
  expect(fits.slice(0, 2)).toEqual(['b', 'a']);
});

test('among stories that hold the same words, the one that fits them better comes first', () => {
  expect(ids(held('data', ['a', 1], ['b', 8]))).toEqual(['b', 'a']);
});

test('what is equal stays in the order in which it was found', () => {
  expect(ids(held('data', 'c', 'a', 'b'))).toEqual(['c', 'a', 'b']);
});

test('each story tells which words it holds, the rarest first', () => {
  expect(mergeResults([held('change', 'a', 'b', 'c'), held('mask', 'b')])).toEqual([
    { id: 'b', words: ['mask', 'change'] },
    { id: 'a', words: ['change'] },
    { id: 'c', words: ['change'] },
  ]);
});

test('a word that no story holds changes nothing but that no story holds all', () => {
  expect(ids(held('data', 'a', 'b'), held('zeppelin'))).toEqual(['a', 'b']);
});

test('scores of nothing are no reason to fail', () => {
  expect(ids(held('data', ['a', 0], ['b', 0]))).toEqual(['a', 'b']);
});

test('without results there is no ranking', () => {
  expect(mergeResults([])).toEqual([]);
  expect(mergeResults([held('zeppelin'), held('asdf')])).toEqual([]);
});
