import { expect, test } from 'vitest';
import { ConceptBook } from '#core/search/concept-book.ts';
import { conceptKey, indexStories, partWeights, type SearchedStory, type StoryPart } from '#core/search/story-index.ts';

const nothing: SearchedStory['parts'] = { title: [], questions: [], summary: [], card: [], text: [], sources: [] };
/** A story with one text in some parts. */
const story = (parts: Partial<Record<StoryPart, string>>, ...filed: string[]): SearchedStory => ({
  parts: { ...nothing, ...Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, [text]])) },
  filed,
});
const book = new ConceptBook([{ id: 'pay', words: ['payroll', '給与計算'] }]);
const stories = (key: string, ...read: SearchedStory[]) =>
  indexStories(read, book)
    .get(key)
    ?.map((one) => one.story);

test('the keys of a story are its words, its concepts and its pairs of Japanese signs, without filler', () => {
  const index = indexStories([story({ title: 'Why did the payroll fail?', text: '給与の計算' })], book);
  expect([...index.keys()].sort()).toEqual(['#pay', 'fail', 'payrol', '給与', '計算']);
});

test('the key of a concept is no word', () => {
  expect(conceptKey('barriers/frontline-criticism')).toBe('#barriers/frontline-criticism');
});

test('a story leads where it is filed, even when no word says so', () => {
  expect(stories('#drivers/data', story({ title: 'Payroll' }), story({}, 'drivers/data'))).toEqual([1]);
});

test('of equal stories the one that was checked later comes first', () => {
  const checked = (day: string) => ({ ...story({ title: 'Payroll' }), checked: day });
  expect(stories('payrol', checked('2022-05-01'), checked('2026-11-22'), checked('2025-01-31'))).toEqual([1, 2, 0]);
});

test('a word counts by the part in which it stands', () => {
  const parts = Object.keys(nothing) as StoryPart[];
  const read = parts.map((part) => story({ [part]: 'payroll' }));
  expect(stories('payrol', ...read)).toEqual(
    parts.map((_, number) => number).sort((a, b) => partWeights[parts[b]!] - partWeights[parts[a]!] || a - b),
  );
});

test('more mentions count more, but less and less', () => {
  const mentions = (count: number) =>
    story({ text: [...Array<string>(count).fill('payroll'), ...Array<string>(9 - count).fill('other')].join(' ') });
  const [three, two, one] = indexStories([mentions(1), mentions(2), mentions(3)], book).get('payrol')!;
  expect([three!.story, two!.story, one!.story]).toEqual([2, 1, 0]);
  expect(three!.weight - two!.weight).toBeLessThan(two!.weight - one!.weight);
});

test('a long story needs more mentions than a short one', () => {
  const long = story({ text: 'payroll in a long text with many different words about another topic' });
  expect(stories('payrol', long, story({ text: 'payroll' }))).toEqual([1, 0]);
});

test('stories that fit equally well stand in their own order', () => {
  const same = story({ title: 'Payroll' });
  expect(stories('payrol', same, same, same)).toEqual([0, 1, 2]);
});

test('all weights lie between 0 and 1, in stories without a Latin letter too', () => {
  const japanese = [story({ title: '給与計算' }), story({ text: '給与' })];
  const mixed = [...japanese, story({ title: 'Payroll', text: 'payroll payroll' }, 'drivers/data')];
  for (const { weight } of [japanese, mixed].flatMap((read) => [...indexStories(read, book).values()].flat())) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(1);
  }
});

test('a part that counts nothing is not read', () => {
  const index = indexStories([story({ title: 'Payroll', sources: 'Gazette' })], book, { ...partWeights, sources: 0 });
  expect(index.has('gazett')).toBe(false);
  expect(index.has('payrol')).toBe(true);
});

test('without stories the index is empty', () => {
  expect(indexStories([], book).size).toBe(0);
});
