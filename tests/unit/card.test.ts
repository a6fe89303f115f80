import { expect, test } from 'vitest';
import { cardOf } from '#core/tree/card.ts';
import { changed } from './helpers.ts';

const { data } = changed();

test('a card holds of an outcome how it ended, and nothing of the story', () => {
  const card = cardOf(data);
  expect(card.outcome).toEqual({ result: 'eased' });
  expect(card).not.toHaveProperty('evidence');
  expect(card).not.toHaveProperty('do');
});

test('a card tells of attempts how they ended, and of the failed ones what was tried', () => {
  const failure = {
    expected: 'All divisions would share their figures.',
    happened: 'Divisions kept their figures to themselves.',
    attempts: [
      { tried: 'A speech by the president.', result: 'failed' as const, learned: 'Words do not bind.' },
      { tried: 'A rule for every division.', result: 'partial' as const },
    ],
    cost: 'Two years.',
    breakthrough: 'The president went first.',
    remaining: 'Access is decided case by case.',
  };
  expect(cardOf({ ...data, failure }).failure).toEqual({
    happened: 'Divisions kept their figures to themselves.',
    attempts: [{ result: 'failed', tried: 'A speech by the president.' }, { result: 'partial' }],
    breakthrough: 'The president went first.',
    remaining: 'Access is decided case by case.',
  });
});

test('a card says nothing of what an entry does not tell', () => {
  const failure = { expected: 'All would share.', happened: 'Nobody did.' };
  expect(cardOf({ ...data, failure }).failure).toEqual({ happened: 'Nobody did.' });
});
