import { expect, test } from 'vitest';
import { bringForward } from '#core/search/bring-forward.ts';

/** Results in their order; capitals did not end well. */
const shown = (results: string) => bringForward(results.split(''), (result) => /[A-Z]/.test(result)).join('');

test.each([
  ['abcD', 'abDc'],
  ['abcdeFgH', 'abFcdegH'],
  ['abcdefghiJ', 'abJcdefghi'],
])('of %s, one that did not end well takes the third place: %s', (results, order) => {
  expect(shown(results)).toBe(order);
});

test.each(['Abcd', 'abCD', '', 'a', 'ab', 'abc', 'abcdefghij'])('%j stays as it is', (results) => {
  expect(shown(results)).toBe(results);
});

test('none is taken from further down than the tenth place', () => {
  expect(shown('abcdefghijK')).toBe('abcdefghijK');
});
