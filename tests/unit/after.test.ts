import { describe, expect, test } from 'vitest';
import { openQuestions, toldByStory } from '#core/dialogue/after.ts';
import type { Asked } from '#core/schema/asked.ts';

const asked = (question: string, date: string, more: Partial<Asked>): Asked => ({
  question,
  date,
  result: 'no-answer',
  ...more,
});
const items = [
  asked('Who paid?', '2026-10-01', { result: 'helped', story: 'lessons/a' }),
  asked('Who paid then?', '2026-11-20', { result: 'helped', story: 'lessons/a' }),
  asked('And we?', '2026-10-09', { result: 'helped', story: 'lessons/a' }),
  asked('Really?', '2026-11-21', { result: 'fell-flat', story: 'lessons/a' }),
  asked('How so?', '2026-11-19', { result: 'fell-flat', story: 'cases/b' }),
  asked('Why now?', '2026-11-18', { result: 'fell-flat', story: 'cases/b', answeredBy: 'lessons/a' }),
  asked('First of a day?', '2026-11-02', {}),
  asked('Second of a day?', '2026-11-02', {}),
  asked('Latest?', '2026-11-20', {}),
  asked('Answered since?', '2026-11-22', { answeredBy: 'lessons/a' }),
];

describe('after dialogues', () => {
  test('a story knows how often it helped, when last, and how often it fell flat', () => {
    expect(Object.fromEntries(toldByStory(items))).toEqual({
      'lessons/a': { helped: 3, lastHelped: '2026-11-20', fellFlat: 1 },
      'cases/b': { helped: 0, lastHelped: undefined, fellFlat: 2 },
    });
  });

  test('questions without an answer are open until an entry answers them, the latest first', () => {
    expect(openQuestions(items).unanswered.map(({ question }) => question)).toEqual([
      'Latest?',
      'Second of a day?',
      'First of a day?',
    ]);
  });

  test('so are those whose story fell flat', () => {
    expect(openQuestions(items).fellFlat.map(({ question }) => question)).toEqual(['Really?', 'How so?']);
  });

  test('nothing is open where nothing was asked', () => {
    expect(openQuestions([])).toEqual({ unanswered: [], fellFlat: [] });
    expect(toldByStory([]).size).toBe(0);
  });
});
