import { expect, test } from 'vitest';
import { correct } from '#core/search/correct.ts';

const keys = new Map(
  Object.entries({
    payrol: 3,
    migrat: 5,
    merg: 1,
    allow: 4,
    alon: 9,
    data: 9,
    date: 2,
    leadership: 4,
    plan: 1,
    plane: 7,
    '#wages': 50,
  }).map(([key, stories]) => [key, { stories }]),
);

test.each([
  ['a letter too few', 'payrl', 'payrol'],
  ['a letter too many', 'payrrol', 'payrol'],
  ['another letter', 'pairol', 'payrol'],
  ['two letters swapped', 'mirgat', 'migrat'],
  ['the first two letters swapped', 'imgrat', 'migrat'],
  ['a slip before an ending', 'mreged', 'merg'],
  ['a slip within an ending', 'migratoin', 'migrat'],
  ['a letter that should stand twice', 'alowed', 'allow'],
  ['two slips in a long word', 'laedreship', 'leadership'],
])('%s: %s is %s', (_what, typed, meant) => {
  expect(correct(typed, keys)).toBe(meant);
});

test.each([
  ['a word of the index', 'date'],
  ['a short word', 'dat'],
  ['a word with digits', 'dat4'],
  ['a word that is far from all', 'zeppelin'],
  ['a word with two slips that is not long', 'mgrot'],
  ['another first letter', 'kayrol'],
  ['a word that only a concept is named by', 'wages'],
])('%s is left alone: %s', (_what, typed) => {
  expect(correct(typed, keys)).toBeUndefined();
});

test('the nearest word is meant, and of equally near ones the most frequent', () => {
  expect(correct('datx', keys)).toBe('data');
  expect(correct('plamne', keys)).toBe('plane');
  expect(correct('leadershi', keys)).toBe('leadership');
});
