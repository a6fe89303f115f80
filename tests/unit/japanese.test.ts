import { expect, test } from 'vitest';
import { contentPairs, isJapanese, japaneseIn, pairsOf } from '#core/search/japanese.ts';

test.each(['税', 'かな', 'カナ', '人々', 'SAPの導入'])('%s holds Japanese', (text) => {
  expect(isJapanese(text)).toBe(true);
});

test.each(['', 'SAP', 'Какие данные?', '「」、。'])('"%s" holds no Japanese', (text) => {
  expect(isJapanese(text)).toBe(false);
});

test('stretches of Japanese end at other writing and at punctuation', () => {
  expect(japaneseIn('necのdxで2021年に、データを共有。')).toEqual(['の', 'で', '年に', 'データを共有']);
});

test('spaces and line ends within a sentence mean nothing', () => {
  expect(japaneseIn('現場の 批判を\n乗り越える')).toEqual(['現場の批判を乗り越える']);
});

test('a text without Japanese has no stretches', () => {
  expect(japaneseIn('data')).toEqual([]);
});

test('pairs are neighbouring signs, in order', () => {
  expect(pairsOf('人事部長')).toEqual(['人事', '事部', '部長']);
  expect(pairsOf('税')).toEqual([]);
});

test('a sign beyond 16 bits is one sign', () => {
  expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
});

test('pairs of content hold no hiragana', () => {
  expect(contentPairs('データの共有')).toEqual(['デー', 'ータ', '共有']);
  expect(contentPairs('乗り越える')).toEqual([]);
});
