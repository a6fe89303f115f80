import { describe, expect, test } from 'vitest';
import { askAll } from '#build/bench/ask-all.ts';
import { figuresOf, type SearchOutcome, type SearchQuestion } from '#build/bench/search-figures.ts';
import { emptinessTable, gapTable, kindTable, searchFigures, systemTable } from '#build/bench/search-report.ts';

const question: SearchQuestion = {
  lang: 'en',
  kind: 'short',
  half: 'tuning',
  question: 'Who pays?',
  relevant: { 'cases/a': 3 },
};
const outcome = (found: string[], asked: Partial<SearchQuestion> = {}): SearchOutcome => ({
  asked: { ...question, ...asked },
  found,
});

describe('the figures of some questions', () => {
  test('are means over those that have an answer; an empty answer counts 0', () => {
    const none = { kind: 'unanswerable', relevant: {} };
    const figures = figuresOf([
      outcome(['cases/a']),
      outcome(['x', 'cases/a', 'y']),
      outcome(['1', '2', '3', 'cases/a']),
      outcome([]),
      outcome([], none),
      outcome(['cases/a'], none),
    ]);
    expect(figures).toEqual({
      answerable: 4,
      unanswerable: 2,
      ndcg: (1 + 1 / Math.log2(3) + 1 / Math.log2(5)) / 4,
      hit: 0.5,
      mrr: (1 + 1 / 2 + 1 / 4) / 4,
      emptyWrongly: 0.25,
      emptyRightly: 0.5,
    });
  });

  test('are no numbers where there is nothing to count', () => {
    expect(figuresOf([outcome(['cases/a'])])).toMatchObject({ emptyWrongly: 0, emptyRightly: NaN });
  });
});

test('every system is asked every question, and what is told names none', async () => {
  const told: string[] = [];
  const systems = [
    { name: 'one', find: (asked: string) => Promise.resolve([`cases/${asked}`]) },
    { name: 'two', find: () => Promise.resolve([]) },
  ];
  const asked = ['a', 'b'].map((text) => ({ ...question, question: text }));
  const results = await askAll(systems, asked, (what) => told.push(what));
  expect([...results].map(([name, outcomes]) => [name, outcomes.map(({ found }) => found)])).toEqual([
    ['one', [['cases/a'], ['cases/b']]],
    ['two', [[], []]],
  ]);
  expect(told).toEqual([
    'one: 0 of 2 questions …',
    'one: 1 of 2 questions …',
    'two: 0 of 2 questions …',
    'two: 1 of 2 questions …',
  ]);
});

describe('the report', () => {
  const outcomes = [
    outcome(['cases/a']),
    outcome(['x', 'cases/a'], { half: 'test' }),
    outcome([], { lang: 'ja', kind: 'long' }),
    outcome([], { lang: 'ja', kind: 'unanswerable', relevant: {} }),
  ];
  const results = new Map([['ours', outcomes]]);

  test('has a row for each system', () => {
    expect(systemTable(results, 'tuning').split('\n')).toEqual([
      '|      | en nDCG@5 | en hit@3 | en MRR | ja nDCG@5 | ja hit@3 | ja MRR | empty wrongly | empty rightly |',
      '|------|-----------|----------|--------|-----------|----------|--------|---------------|---------------|',
      '| ours | 1.000     | 1.000    | 1.000  | 0.000     | 0.000    | 0.000  | 50.0 %        | 100.0 %       |',
    ]);
  });

  test('has a row for each language and kind', () => {
    expect(kindTable(outcomes, 'tuning').split('\n').slice(2)).toEqual([
      '| en short        | 1         | 1.000  | 1.000 | 1.000 | 0.0 %         | –             |',
      '| ja long         | 1         | 0.000  | 0.000 | 0.000 | 100.0 %       | –             |',
      '| ja unanswerable | 1         | –      | –     | –     | –             | 100.0 %       |',
    ]);
  });

  test('tells for each half and language how well a system knows when it has no answer', () => {
    expect(emptinessTable(outcomes, ['tuning', 'test']).split('\n').slice(2)).toEqual([
      '| tuning half, en | 1              | 0.0 %         | 0       | –             |',
      '| tuning half, ja | 1              | 100.0 %       | 1       | 100.0 %       |',
      '| test half, en   | 1              | 0.0 %         | 0       | –             |',
      '| test half, ja   | 0              | –             | 0       | –             |',
    ]);
  });

  test('tells how far one half lies from the other', () => {
    const last = gapTable(results, ['tuning', 'test']).split('\n').at(-1)!;
    expect(last.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'ours',
      '−0.369',
      '+0.000',
      '−0.500',
      '–',
      '–',
      '–',
      '',
    ]);
  });

  test('gives programs all figures and no question', () => {
    const figures = searchFigures(results, ['tuning', 'test']);
    expect(Object.keys(figures.tuning!.ours!)).toEqual(['all', 'en', 'en short', 'ja', 'ja long', 'ja unanswerable']);
    expect(figures.test!.ours!.en).toMatchObject({ answerable: 1, mrr: 0.5, hit: 1 });
    expect(JSON.stringify(figures)).not.toContain(question.question);
  });
});
