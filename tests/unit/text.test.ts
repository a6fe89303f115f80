import { expect, test } from 'vitest';
import type { z } from 'zod';
import { evidence } from '#core/schema/evidence.ts';
import { text } from '#core/schema/text.ts';

/** What a schema says about a value; nothing when it accepts it. */
function says(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];
}

test('a text may be as short and as long as its bounds', () => {
  expect(says(text(3, 5), 'abc')).toEqual([]);
  expect(says(text(3, 5), 'abcde')).toEqual([]);
});

test('a text that is too short or too long is told its length', () => {
  expect(says(text(3, 5), 'ab')).toEqual(['is too short: 2 of at least 3 characters. Say a little more.']);
  expect(says(text(3, 5), 'abcdef')).toEqual(['is too long: 6 of at most 5 characters. Shorten it.']);
});

test('a text of nothing but white space is empty', () => {
  const empty = ['is empty. Write something here, or leave the field out.'];
  expect(says(text(1, 5), '')).toEqual(empty);
  expect(says(text(1, 5), ' \n\t ')).toEqual(empty);
});

test('white space around a text is not counted, but kept', () => {
  expect(text(3, 5).parse('  abcde  ')).toBe('  abcde  ');
});

test('Japanese is counted in characters', () => {
  expect(says(text(5, 5), '現場の批判')).toEqual([]);
});

test('a character outside the basic plane counts as one', () => {
  expect('𠮷野家'.length).toBe(4);
  expect(says(text(3, 3), '𠮷野家')).toEqual([]);
});

test.each([
  'https://example.com/a?b=c#d',
  'http://example.com',
  'https://example.co.jp/日本',
  'https://a.example:8080/',
])('%s is a web address', (address) => {
  expect(says(evidence.shape.url, address)).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript://example.com/%0aalert(1)',
  'data:text/html,x',
  'ftp://example.com/',
  'file:///etc/passwd',
  'mailto:someone@example.com',
  'https://',
  'https:///path',
  'https:example.com',
  '//example.com',
  'example.com',
  'https://exa mple.com',
  'https://example.com/<b>',
  'https://example.com/"x',
  ' https://example.com',
  '',
])('"%s" is no web address', (address) => {
  expect(says(evidence.shape.url, address)).toEqual(['is no web address. Write it in full, beginning with https://.']);
});
