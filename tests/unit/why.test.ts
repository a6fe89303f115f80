import { describe, expect, test } from 'vitest';
import { ConceptBook } from '#core/search/concept-book.ts';
import type { Ranked } from '#core/search/rank.ts';
import type { Asked, Meanings } from '#core/search/understand.ts';
import { whyFound } from '#core/search/why.ts';

const book = new ConceptBook([{ id: 'pay', words: ['payroll', 'wages'] }]);
const meanings: Meanings = new Map(
  Object.entries({ pay: 'Pay and payroll', cost: 'Costs', law: 'Laws', 'drivers/data': 'Data' }).map(([id, name]) => [
    id,
    { name, implies: [], isOutside: false },
  ]),
);
const concept = (id: string, said: string, more: Partial<Asked> = {}): Asked => ({
  key: `#${id}`,
  said,
  concept: id,
  weight: 1,
  ...more,
});
const word = (said: string, key = said): Asked => ({ key, said, weight: 1 });
/** A story that was found by these, what counts most first. */
const foundBy = (...asked: Asked[]): Ranked => ({
  story: 0,
  score: asked.length,
  reasons: asked.map((one) => ({ asked: one, worth: 1 })),
});
const why = (...asked: Asked[]) => whyFound(foundBy(...asked), [], book, meanings);

describe('the reasons for a story', () => {
  test('are what was meant, and words that stand in it', () => {
    expect(why(concept('pay', 'wages'), word('strike'))).toEqual({
      meant: [{ said: 'wages', concept: 'Pay and payroll' }],
      words: ['strike'],
    });
  });

  test('name two concepts at most, those that count most', () => {
    const { meant } = why(concept('law', 'rules'), concept('pay', 'wages'), concept('cost', 'money'));
    expect(meant.map((one) => one.concept)).toEqual(['Laws', 'Pay and payroll']);
  });

  test('name four words at most', () => {
    expect(why(...['one', 'two', 'three', 'four', 'five'].map((said) => word(said))).words).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  test('explain the same words once, and name them as words no more', () => {
    expect(why(concept('pay', 'lower wages'), concept('cost', 'lower wages'), word('wages', 'wage'))).toEqual({
      meant: [{ said: 'lower wages', concept: 'Pay and payroll' }],
      words: [],
    });
  });

  test.each([
    ['what nobody said', concept('cost', 'wages', { isImplied: true })],
    ['what fits too many stories', concept('drivers/data', 'data')],
    ['what has no name', concept('unknown', 'wages')],
  ])('leave out %s', (_what, asked) => {
    expect(why(asked)).toEqual({ meant: [], words: [] });
  });
});

describe('the question that a story answers', () => {
  const found = foundBy(concept('pay', 'wages'), word('strike'), word('late'), word('again'));
  const nearest = (...questions: string[]) => whyFound(found, questions, book, meanings).question;

  test('is the one that shares most with what was asked', () => {
    expect(nearest('Why was there a strike?', 'Was the payroll late?', 'Who knew?')).toBe('Was the payroll late?');
  });

  test('is the first of several that share as much', () => {
    const questions = ['Why was the strike late?', 'How late was the strike?'];
    expect(nearest(...questions)).toBe(questions[0]);
  });

  test('is not named when it shares a quarter or less', () => {
    expect(nearest('Why was there a strike?')).toBeUndefined();
    expect(nearest('Who knew?')).toBeUndefined();
  });
});
