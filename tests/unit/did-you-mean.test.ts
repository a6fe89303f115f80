import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '#core/findings/did-you-mean.ts';

test.each([
  ['data', 'data', 0],
  ['data', 'date', 1],
  ['data', 'dat', 1],
  ['data', 'datas', 1],
  ['daat', 'data', 1],
  ['', 'data', 4],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it takes %d edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

test('the nearest known word is the one that takes the fewest edits', () => {
  expect(nearest('learnt', ['tried', 'because', 'learned'])).toBe('learned');
  expect(nearest('statsu', ['state', 'status'])).toBe('status');
});

test('a part of a known word, or a word that has a known one in it, is enough', () => {
  expect(nearest('frontline', ['leadership-commitment', 'frontline-criticism'])).toBe('frontline-criticism');
  expect(nearest('the-language', ['lang', 'title'])).toBe('lang');
});

test('a short known word hidden in another one is no guess', () => {
  expect(nearest('document', ['do', 'because'])).toBeUndefined();
  expect(nearest('task-force', ['ask', 'say'])).toBeUndefined();
});

test('upper and lower case are the same, and the answer is written as it is known', () => {
  expect(nearest('BarrierBasis', ['barrierBasis'])).toBe('barrierBasis');
});

test('nothing near enough is no help', () => {
  expect(nearest('moral', ['expected', 'happened'])).toBeUndefined();
  expect(nearest('anything', [])).toBeUndefined();
});

test('the sentence begins with a space, or is nothing', () => {
  expect(didYouMean('titel', ['title'])).toBe(' Did you mean "title"?');
  expect(didYouMean('moral', ['title'])).toBe('');
});
