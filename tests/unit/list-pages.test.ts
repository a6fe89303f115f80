import { expect, test } from 'vitest';
import { listPagePath, listPages } from '#queries/list-pages.ts';

test('a list is cut into pages of the size given', () => {
  expect(listPages(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, count: 2 },
    { items: ['c'], number: 2, count: 2 },
  ]);
  expect(listPages(Array.from({ length: 60 }, String))).toHaveLength(1);
  expect(listPages(Array.from({ length: 61 }, String))).toHaveLength(2);
});

test('an empty list has one empty page', () => {
  expect(listPages([])).toEqual([{ items: [], number: 1, count: 1 }]);
});

test('the first page has the address of the list', () => {
  expect([1, 2].map((number) => listPagePath('/cases/', number))).toEqual(['/cases/', '/cases/page/2/']);
});
