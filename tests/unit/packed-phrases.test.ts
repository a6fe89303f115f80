import { expect, test } from 'vitest';
import { packPhrases, readPhrases } from '#core/search/packed-phrases.ts';

const concepts = [
  { id: 'pay', name: 'Pay', words: ['payroll', 'Wages', '給与', '　給与  計算 '] },
  { id: 'cost', name: 'Cost', words: ['ＷＡＧＥＳ', 'cost of  labour', 'DX推進'] },
];

test('each phrase is a line, folded and in order, with the numbers of its concepts', () => {
  expect(packPhrases(concepts)).toEqual({
    english: 'cost of labour\t1\npayroll\t0\nwages\t0 1',
    japanese: 'dx推進\t1\n給与\t0\n給与 計算\t0',
  });
});

test('packed phrases give back all phrases', () => {
  const { english, japanese } = packPhrases(concepts);
  expect(readPhrases(english, concepts)).toEqual([
    { id: 'cost', text: 'cost of labour' },
    { id: 'pay', text: 'payroll' },
    { id: 'pay', text: 'wages' },
    { id: 'cost', text: 'wages' },
  ]);
  expect(readPhrases(japanese, concepts)).toEqual([
    { id: 'cost', text: 'dx推進' },
    { id: 'pay', text: '給与' },
    { id: 'pay', text: '給与 計算' },
  ]);
});

test('a phrase that a concept has twice is one', () => {
  expect(packPhrases([{ id: 'pay', name: 'Pay', words: ['Café', 'cafe'] }]).english).toBe('cafe\t0');
});

test('a file without phrases is empty', () => {
  expect(packPhrases([])).toEqual({ english: '', japanese: '' });
  expect(readPhrases('', concepts)).toEqual([]);
});
