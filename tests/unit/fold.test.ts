import { expect, test } from 'vitest';
import { fold } from '#core/search/fold.ts';

test.each([
  ['letters of full width', 'Ｃａｆé ＤＸ ２０２１', 'cafe dx 2021'],
  ['half-width katakana', 'ﾃﾞｰﾀ', 'データ'],
  ['accents, whether they are signs of their own or not', 'Zoë and Zoe\u0308', 'zoe and zoe'],
  ['capital letters', 'SAP', 'sap'],
  ['curly apostrophes and the one of phonetics', 'don’t don‘t donʼt', "don't don't don't"],
])('%s are ordinary ones', (_what, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('Japanese keeps its marks, whether they are signs of their own or not', () => {
  expect(fold('ガバナンス')).toBe('ガバナンス');
  expect(fold('カ\u3099バナンス')).toBe('ガバナンス');
});

test('what is folded stays as it is', () => {
  expect(fold(fold('Ｃａｆé’s ﾃﾞｰﾀ'))).toBe(fold('Ｃａｆé’s ﾃﾞｰﾀ'));
});
