import { describe, expect, test } from 'vitest';
import { stemOf, tokensOf } from '#core/search/tokens.ts';

const words = (text: string) => tokensOf(text).map(({ word }) => word);

describe('the words of a text', () => {
  test.each<[what: string, text: string, words: string[]]>([
    ['stand in its order, with repetition', 'Data about data', ['data', 'about', 'data']],
    ['leave articles, pronouns and the like out', 'Fear of the boss in our company', ['fear', 'boss', 'company']],
    ['are the same with and without accents, capitals and full width', 'Ｃafé SAP', ['cafe', 'sap']],
    ['lose their possessive and their contraction', 'the company’s plan, they’re late', ['company', 'plan', 'late']],
    ['keep other apostrophes', "O'Brien", ["o'brien"]],
    ['are taken apart at hyphens', 'co-creation', ['co', 'creation']],
    ['are numbers too', 'In 2021, S4', ['2021', 's4']],
    ['leave Japanese out', 'SAPの導入 in Tokyo', ['sap', 'tokyo']],
    ['of nothing are none', '?! …', []],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('carry their stem, their place, and whether they say nothing alone', () => {
    expect(tokensOf('Who is migrating?')).toEqual([
      { word: 'who', stem: 'who', isFiller: true, start: 0, end: 3 },
      { word: 'migrating', stem: 'migrat', isFiller: false, start: 7, end: 16 },
    ]);
  });
});

describe('one stem have', () => {
  test.each([
    ['migrating', 'migration'],
    ['division', 'divisions'],
    ['company', 'companies'],
    ['organization', 'organisation'],
    ['organizing', 'organising'],
    ['digitization', 'digitisation'],
    ['analyzed', 'analysed'],
    ['behavior', 'behaviour'],
    ['colors', 'colours'],
    ['labor', 'labour'],
    ['program', 'programme'],
    ['programs', 'programmes'],
    ['center', 'centre'],
    ['centers', 'centre'],
    ['defense', 'defence'],
  ])('%s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

test.each([
  ['size', 'sise'],
  ['prize', 'prise'],
  ['enter', 'entre'],
  ['data', 'date'],
])('%s and %s have two stems', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});
