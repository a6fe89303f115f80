import { expect, test } from 'vitest';
import { freshness } from '#core/search/freshness.ts';

test('a story counts a little less for each year since its check, and never much less', () => {
  expect(freshness('2026-11-22', '2026-11-22')).toBe(1);
  expect(freshness('2025-11-22', '2026-11-22')).toBeCloseTo(0.97, 3);
  expect(freshness('2024-11-22', '2026-11-22')).toBeCloseTo(0.94, 3);
  expect(freshness('1999-01-01', '2026-11-22')).toBe(0.9);
});

test('a draft, which nobody has checked yet, is as fresh as the newest', () => {
  expect(freshness(undefined, '2026-11-22')).toBe(1);
  expect(freshness(undefined, undefined)).toBe(1);
});
