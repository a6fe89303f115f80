import { describe, expect, test } from 'vitest';
import { measureBars } from '#core/diagrams/measure-bars.ts';
import { plainNumber } from '#core/diagrams/plain-number.ts';

describe('a figure is read', () => {
  test.each([
    ['22', 22, '', true],
    ['1,500', 1500, '', true],
    ['5,451,094,113', 5_451_094_113, '', true],
    ['13.36', 13.36, '', true],
    ['more than 100', 100, '', false],
    ['More  than 100', 100, '', false],
    ['about 3,000', 3000, '', false],
    ['16,700 or more', 16_700, '', false],
    ['over 1 billion', 1e9, '', false],
    ['533 million', 533e6, '', true],
    ['£19 million', 19e6, '£', true],
    ['over two million', 2e6, '', false],
    ['seven', 7, '', true],
    ['85 %', 85, '%', true],
    ['85%', 85, '%', true],
    ['19 planned', 19, '', true],
    ['11.7 in total', 11.7, '', true],
  ])('%s', (text, value, sign, exact) => {
    expect(plainNumber(text)).toEqual({ value, sign, exact });
  });

  test.each([
    '0 of 3 (2010, 2013 and 2016)',
    '133, all of them',
    'all',
    'up by 10',
    'down by 90',
    'another 1',
    'one full',
    '12 to 15',
    '12–15',
    '-5',
    '1,5',
    '1 500',
    'about half of that, later',
    'near 5.4 trillion (the peak, fiscal 2000)',
    'about 50 on site and about 15,000 online',
    'toString',
    '',
  ])('only when it is one number, unlike "%s"', (text) => {
    expect(plainNumber(text)).toBeUndefined();
  });
});

describe('bars', () => {
  test('begin at zero and share one scale', () => {
    expect(measureBars({ before: 'more than 100', after: '22', unit: 'processes' })).toEqual({
      before: 1,
      after: 0.22,
      exact: false,
    });
    expect(measureBars({ before: '8', after: '16', unit: 'outages' })).toEqual({ before: 0.5, after: 1, exact: true });
    expect(measureBars({ before: '533 million', after: 'over 1 billion', unit: 'US dollars' })?.before).toBe(0.533);
    expect(measureBars({ before: '4', after: '0', unit: 'outages' })).toEqual({ before: 1, after: 0, exact: true });
  });

  test.each([
    ['there is no figure before', { after: '22', unit: 'processes' }],
    ['a figure is no plain number', { before: '0 of 3', after: '1 of 1', unit: 'plans' }],
    ['the signs differ', { before: '£19 million', after: '108 million', unit: 'pounds' }],
    ['both are zero', { before: '0', after: '0', unit: 'outages' }],
    ['the figures are calendar years', { before: '2024', after: '2026', unit: 'year' }],
  ])('are not drawn when %s', (_why, measure) => {
    expect(measureBars(measure)).toBeUndefined();
  });
});
