import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordNumbers } from '#build/proof/word-numbers.ts';
import { WordRows } from '#build/proof/word-rows.ts';

/** Where the rows of a stream begin in some words, as `words:stream`. */
function found(rows: WordRows, words: number[]): string[] {
  const places: string[] = [];
  rows.find(words, words.length, (start, at) => places.push(`${start}:${at}`));
  return places;
}

test('five words in a row are found, and where they stood first', () => {
  const rows = new WordRows([1, 2, 3, 4, 5, 6, -1, 1, 2, 3, 4, 5]);
  expect(rows.size).toBe(2);
  expect(found(rows, [9, 1, 2, 3, 4, 5, 6])).toEqual(['1:0', '2:1']);
  expect(found(rows, [1, 2, 3, 4])).toEqual([]);
});

test('a gap is in no row', () => {
  const rows = new WordRows([1, 2, -1, 3, 4, 5]);
  expect(rows.size).toBe(0);
  expect(found(rows, [1, 2, -1, 3, 4, 5])).toEqual([]);
});

test('rows that were taken out are not found, and hide no others', () => {
  const rows = new WordRows([1, 2, 3, 4, 5, 6]);
  rows.remove([0, 1, 2, 3, 4, 5]);
  expect(rows.size).toBe(1);
  expect(found(rows, [1, 2, 3, 4, 5, 6])).toEqual(['1:1']);
});

test('of 200 random streams exactly the rows are found that stand there and were not taken out', () => {
  const words = fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 200 });
  const rowsOf = (all: number[]) =>
    all.map((_, start) => all.slice(start, start + 5)).filter((row) => row.length === 5);
  fc.assert(
    fc.property(words, words, words, (stream, open, text) => {
      const rows = new WordRows(stream);
      rows.remove(open);
      const out = new Set(rowsOf(open).map(String));
      const inside = new Set(
        rowsOf(stream)
          .map(String)
          .filter((row) => !row.includes('-1') && !out.has(row)),
      );
      expect(rows.size).toBe(inside.size);
      const expected = rowsOf(text).flatMap((row, start) => (inside.has(String(row)) ? [start] : []));
      expect(found(rows, text).map((place) => Number(place.split(':')[0]))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('each of very many words has a number of its own, by which it is found again', () => {
  const numbers = new WordNumbers();
  const words = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}`);
  expect(numbers.read(words.join(' '), true).numbers).toEqual(words.map((_, index) => index));
  const { length, numbers: again } = numbers.read(`unknown, ${words.toReversed().join('-')}`, false);
  expect(again.slice(0, length)).toEqual([-1, ...words.map((_, index) => words.length - 1 - index)]);
});
