import { expect, test } from 'vitest';
import { newestStories, textDay } from '#queries/newest.ts';
import type { Story } from '#queries/stories.ts';

const story = (slug: string, fields: Partial<Story['fields']>, cleared?: string) =>
  ({ slug, fields, ...(cleared ? { clearance: { cleared } } : {}) }) as Story;

test('the day of a text is that of its clearance or of its review, whichever came later', () => {
  expect(textDay(story('a', { cleared: '2026-11-22' }))).toBe('2026-11-22');
  expect(textDay(story('a', { reviewed: '2026-11-22' }, '2026-11-25'))).toBe('2026-11-25');
  expect(textDay(story('a', { reviewed: '2026-11-26' }, '2026-11-25'))).toBe('2026-11-26');
  expect(textDay(story('a', { status: 'draft' }))).toBeUndefined();
});

test('the newest come first, before them what is still being written, and those of one day as they were', () => {
  const stories = [
    story('old', { reviewed: '2025-01-01' }),
    story('new', { reviewed: '2026-11-22' }),
    story('draft', {}),
    story('as-new', { reviewed: '2026-11-22' }),
  ];
  expect(newestStories(stories).map(({ slug }) => slug)).toEqual(['draft', 'new', 'as-new', 'old']);
});

test('no more than thirty are shown', () => {
  expect(newestStories(Array.from({ length: 31 }, (_, index) => story(String(index), {})))).toHaveLength(30);
});
