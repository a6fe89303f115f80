import { expect, test } from 'vitest';
import { isSameWord } from '#core/search/same-word.ts';

test.each([
  ['divisions', 'division.'],
  ['division', 'Divisions’'],
  ['arguing', 'argument'],
  ['happiness', 'happy'],
  ['company', 'companies,'],
  ['auth', 'authority'],
  ['1500', '1,500'],
  ['1,500', '1500'],
  ['cafe', 'café'],
  ['現場', '現場を知らない'],
])('%s and %s are one word', (asked, found) => {
  expect(isSameWord(asked, found)).toBe(true);
});

test.each([
  ['authentication', 'a'],
  ['asdf', 'as'],
  ['frobnicate', 'F'],
  ['theory', 'the'],
  ['forge', 'for'],
  ['blockchain', 'blocked,'],
  ['15', '1,500'],
  ['現場', '現金'],
  ['data', ''],
])('%s and %s are two words', (asked, found) => {
  expect(isSameWord(asked, found)).toBe(false);
});
