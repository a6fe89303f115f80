import { expect, test } from 'vitest';
import { rank, type Answer } from '#core/search/rank.ts';

/** What the index says of a word: weights by story, and how many stories hold it. */
const told = (key: string, weights: Record<number, number>, { weight = 1, stories = 0 } = {}): Answer => ({
  asked: { key, said: key, weight },
  postings: Object.entries(weights).map(([story, weight]) => ({ story: Number(story), weight })),
  stories: Math.max(stories, Object.keys(weights).length),
});
const order = (...answers: Answer[]) => rank(answers, 100).stories.map(({ story }) => story);

test('a story that answers more comes first', () => {
  expect(order(told('data', { 1: 0.5, 2: 0.5 }), told('power', { 2: 0.5, 3: 0.5 }))).toEqual([2, 1, 3]);
});

test('a story that answers something rare comes before one that answers something frequent', () => {
  expect(order(told('change', { 1: 0.5 }, { stories: 50 }), told('mask', { 2: 0.5 }))).toEqual([2, 1]);
});

test('a story that fits better comes first', () => {
  expect(order(told('data', { 1: 0.4, 2: 0.8 }))).toEqual([2, 1]);
});

test('what was asked for more counts more', () => {
  expect(order(told('data', { 1: 0.5 }, { weight: 0.3 }), told('power', { 2: 0.5 }))).toEqual([2, 1]);
});

test('stories that answer equally well stand in their own order, whatever was asked first', () => {
  const [data, power] = [told('data', { 7: 0.5 }), told('power', { 3: 0.5 })];
  expect(order(data, power)).toEqual([3, 7]);
  expect(order(power, data)).toEqual([3, 7]);
});

test('each story tells what it answers, what counts most first', () => {
  const { stories } = rank([told('change', { 1: 0.5 }, { stories: 50 }), told('mask', { 1: 0.5 })], 100);
  expect(stories[0]!.reasons.map(({ asked }) => asked.key)).toEqual(['mask', 'change']);
  expect(stories[0]!.score).toBeCloseTo(stories[0]!.reasons.reduce((sum, { worth }) => sum + worth, 0));
});

test('covered is the share of the question that the best story answers', () => {
  expect(rank([told('data', { 1: 1 })], 100).covered).toBe(1);
  expect(rank([told('data', { 1: 0.5 }), told('power', { 2: 1 })], 100).covered).toBe(0.5);
});

test('a word that no story holds leaves more of the question unanswered', () => {
  expect(rank([told('data', { 1: 1 }), told('zeppelin', {})], 100).covered).toBeLessThan(0.5);
});

test('without answers there is no ranking', () => {
  expect(rank([], 100)).toEqual({ stories: [], covered: 0 });
  expect(rank([told('zeppelin', {})], 100)).toEqual({ stories: [], covered: 0 });
});
