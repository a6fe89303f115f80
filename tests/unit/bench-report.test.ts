import { expect, test } from 'vitest';
import { median } from '#build/bench/median.ts';
import { benchTable, showFigure } from '#build/bench/report.ts';

test('a figure stands with its share of the budget', () => {
  expect(showFigure({ what: 'check', value: 3.21, unit: 's', budget: 5 })).toBe('3.2 s (0.64 of 5)');
  expect(showFigure({ what: 'check', value: 321.4, unit: 'ms' })).toBe('321 ms');
  expect(showFigure({ what: 'proof', value: 2.86, unit: 's', budget: 2.596 })).toBe('2.9 s (1.10 of 2.6)');
  expect(showFigure({ what: 'loaded', value: 0, unit: 'KB', budget: 0 })).toBe('0.0 KB (none allowed)');
});

test('figures of several sizes stand side by side', () => {
  const results = new Map([
    [100, [{ what: 'check', value: 1, unit: 's' as const }]],
    [1000, [{ what: 'proof', value: 2, unit: 's' as const }]],
  ]);
  expect(benchTable(results).split('\n')).toEqual([
    '|       | 100 entries | 1000 entries |',
    '|-------|-------------|--------------|',
    '| check | 1.0 s       |              |',
    '| proof |             | 2.0 s        |',
  ]);
});

test('the median is the middle one, however the numbers are ordered', () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(3);
});
