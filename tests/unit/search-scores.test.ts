import { describe, expect, test } from 'vitest';
import { isHit, ndcg, reciprocalRank } from '#build/bench/search-scores.ts';

const grades = { 'cases/a': 3, 'cases/b': 2, 'cases/c': 1 };
/** 2^3 − 1, 2^2 − 1 and 2^1 − 1, each through log2 of its place + 1. */
const ideal = 7 + 3 / Math.log2(3) + 1 / 2;

describe('nDCG@5', () => {
  test('is 1 for the best order, whatever follows', () => {
    expect(ndcg(['cases/a', 'cases/b', 'cases/c', 'cases/x'], grades)).toBe(1);
  });

  test('counts 2^grade − 1, less with each place', () => {
    expect(ndcg(['cases/x', 'cases/a'], grades)).toBeCloseTo(7 / Math.log2(3) / ideal, 12);
    expect(ndcg(['cases/c', 'cases/b', 'cases/a'], grades)).toBeCloseTo((1 + 3 / Math.log2(3) + 7 / 2) / ideal, 12);
    expect(ndcg(['cases/c', 'cases/b', 'cases/a'], grades)).toBeCloseTo(0.6806, 4);
  });

  test('sees five results', () => {
    expect(ndcg(['1', '2', '3', '4', 'cases/a'], { 'cases/a': 3 })).toBeCloseTo(1 / Math.log2(6), 12);
    expect(ndcg(['1', '2', '3', '4', '5', 'cases/a'], { 'cases/a': 3 })).toBe(0);
  });

  test('is 1 for five of six equal entries', () => {
    const six = { a: 2, b: 2, c: 2, d: 2, e: 2, f: 2 };
    expect(ndcg(['f', 'e', 'd', 'c', 'b'], six)).toBe(1);
  });

  test('is 0 for an empty answer, and where nothing helps', () => {
    expect(ndcg([], grades)).toBe(0);
    expect(ndcg(['cases/a'], {})).toBe(0);
  });
});

test('a hit is an entry of grade 2 or 3 among the first three', () => {
  expect(isHit(['x', 'y', 'cases/b'], grades)).toBe(true);
  expect(isHit(['x', 'y', 'z', 'cases/a'], grades)).toBe(false);
  expect(isHit(['cases/c'], grades)).toBe(false);
  expect(isHit([], grades)).toBe(false);
});

test('the reciprocal rank is that of the first entry of grade 2 or 3 among ten', () => {
  expect(reciprocalRank(['cases/a', 'cases/b'], grades)).toBe(1);
  expect(reciprocalRank(['cases/c', 'x', 'y', 'cases/b'], grades)).toBe(0.25);
  const nine = Array.from({ length: 9 }, (_, index) => `x${String(index)}`);
  expect(reciprocalRank([...nine, 'cases/a'], grades)).toBe(0.1);
  expect(reciprocalRank([...nine, 'x', 'cases/a'], grades)).toBe(0);
  expect(reciprocalRank([], grades)).toBe(0);
});
