import { expect, test } from 'vitest';
import { ConceptBook } from '#core/search/concept-book.ts';
import { blend, understand, type Meanings } from '#core/search/understand.ts';

const book = new ConceptBook([
  { id: 'pay', words: ['payroll', 'paying wages', '給与計算'] },
  { id: 'wages', words: ['wages'] },
  { id: 'price', words: ['price'] },
]);
const meaning = { name: '', implies: [], isOutside: false };
const meanings: Meanings = new Map([
  ['pay', { ...meaning, implies: ['wages', 'barriers/law'] }],
  ['price', { ...meaning, isOutside: true }],
]);
const ask = (question: string, correct: (stem: string) => string | undefined = () => undefined) =>
  understand(question, book, meanings, correct);
const weights = (question: string) => Object.fromEntries(ask(question).map(({ key, weight }) => [key, weight]));

test('a question asks for the concepts of its phrases, what they imply, and its words', () => {
  expect(ask('Who broke the payroll?')).toEqual([
    { key: '#pay', said: 'payroll', concept: 'pay', weight: 1 },
    { key: '#wages', said: 'payroll', concept: 'wages', isImplied: true, weight: 0.2 },
    { key: '#barriers/law', said: 'payroll', concept: 'barriers/law', isImplied: true, weight: 0.2 },
    { key: 'broke', said: 'broke', weight: 1 },
    { key: 'payrol', said: 'payroll', weight: 1 },
  ]);
});

test('what is implied counts less than what is said', () => {
  expect(blend.implied).toBeLessThan(blend.concept);
});

test('what is said and implied is said, and counts a little more', () => {
  const wages = ask('payroll or wages').find(({ key }) => key === '#wages');
  expect(wages).toEqual({ key: '#wages', said: 'wages', concept: 'wages', weight: 1 + 0.4 * 0.2 });
});

test('a concept that is said twice counts more, but not twice as much', () => {
  expect(weights('payroll: paying wages')['#pay']).toBe(1.4);
});

test('a word that is said twice counts once', () => {
  expect(weights('broke and broke again')).toEqual({ broke: 1 });
});

test('a topic that no story tells of is outside', () => {
  expect(ask('What is the price?')[0]).toEqual({
    key: '#price',
    said: 'price',
    concept: 'price',
    isOutside: true,
    weight: 1,
  });
});

test('a topic that no story tells of stands beside the question when no sentence that asks names it', () => {
  const beside = (question: string) =>
    ask(question).flatMap(({ concept, isBeside = false }) => (concept === 'price' ? [isBeside] : []));
  expect(beside('The price was high. Who broke the payroll?')).toEqual([true]);
  expect(beside('The payroll is broken. What is the price?')).toEqual([false]);
  expect(beside('Who knows the price? I do not. A good price.')).toEqual([false]);
  expect(beside('The price was high. Nobody was paid.')).toEqual([true]);
});

test('Japanese asks for concepts and pairs of content, and what only resembles a phrase counts less', () => {
  expect(weights('給与計算の失敗')).toMatchObject({ '#pay': 1, 給与: 0.3, 与計: 0.3, 計算: 0.3, 失敗: 0.3 });
  expect(weights('給与計画')['#pay']).toBeCloseTo(0.7 * (2 / 3));
});

test('a typo asks for what is meant, and for its concepts', () => {
  const asked = ask('payrlol', (stem) => (stem === 'payrlol' ? 'payrol' : undefined));
  expect(asked.map(({ key }) => key)).toEqual(['#pay', '#wages', '#barriers/law', 'payrol']);
});

test('filler is never corrected, and asks for nothing', () => {
  expect(ask('How do you do that, please?', () => 'payrol')).toEqual([]);
});

test('what counts nothing is not asked for', () => {
  const asked = understand('payroll 失敗', book, meanings, () => undefined, { ...blend, word: 0, pair: 0, implied: 0 });
  expect(asked.map(({ key }) => key)).toEqual(['#pay']);
});
