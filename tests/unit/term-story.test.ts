import { describe, expect, test } from 'vitest';
import type { EntryCard } from '#core/tree/card.ts';
import { isContextOnly, termStory, type Excerpt } from '#queries/term-story.ts';
import type { Story } from '#queries/stories.ts';

type Told = EntryCard['failure'];

/** A story with what it tells of its failure, and how it ended. */
function story(slug: string, failure: Partial<Told>, result?: NonNullable<EntryCard['outcome']>['result']): Story {
  const fields: EntryCard = {
    title: slug,
    status: 'published',
    failure: { happened: 'It failed.', ...failure },
    ...(result ? { outcome: { result } } : {}),
  };
  return { ref: `cases/${slug}`, folder: 'cases', slug, path: `/cases/${slug}/`, fields };
}

const failed = (tried: string) => ({ result: 'failed' as const, tried });
const read = ({ items }: Excerpt) => items.map(({ text, story: { slug } }) => `${slug}: ${text}`);

test('attempts are counted by what came of them', () => {
  const { attempts } = termStory([
    story('a', { attempts: [failed('A speech.'), { result: 'partial' }, { result: 'worked' }] }),
    story('b', { attempts: [{ result: 'partial' }] }),
    story('c', {}),
  ]);
  expect(attempts).toEqual({ all: 4, failed: 1, partial: 2, worked: 1 });
});

test('of failed attempts each story tells its first before another tells its second', () => {
  const { failed: told } = termStory([
    story('a', { attempts: [failed('A speech.'), { result: 'worked' }, failed('A rule.')] }),
    story('b', { attempts: [failed('A poster.')] }),
  ]);
  expect(read(told)).toEqual(['a: A speech.', 'b: A poster.', 'a: A rule.']);
});

test('breakthroughs begin with the stories that ended best', () => {
  const { breakthroughs } = termStory([
    story('draft', { breakthrough: 'One.' }),
    story('open', { breakthrough: 'Two.' }, 'open'),
    story('overcome', { breakthrough: 'Three.' }, 'overcome'),
    story('eased', {}, 'eased'),
  ]);
  expect(read(breakthroughs)).toEqual(['overcome: Three.', 'open: Two.', 'draft: One.']);
});

test('at most eight failed attempts, eight breakthroughs and six remains are told, and all are counted', () => {
  const stories = Array.from({ length: 20 }, (_, index) =>
    story(`s${index}`, { attempts: [failed('A speech.')], breakthrough: 'One.', remaining: 'Much.' }),
  );
  const told = termStory(stories);
  expect([told.failed, told.breakthroughs, told.remaining].map(({ items, all }) => [items.length, all])).toEqual([
    [8, 20],
    [8, 20],
    [6, 20],
  ]);
});

test('without stories there is nothing to tell', () => {
  const nothing = { items: [], all: 0 };
  expect(termStory([])).toEqual({
    attempts: { all: 0, failed: 0, partial: 0, worked: 0 },
    failed: nothing,
    breakthroughs: nothing,
    remaining: nothing,
  });
});

describe('a barrier is context only', () => {
  const note = 'The source names this barrier without describing it.';
  test.each([
    ['when it has a note and no doubt', { facet: 'barriers', note, doubt: undefined }, true],
    ['not when it has a doubt', { facet: 'barriers', note, doubt: 'One more slogan.' }, false],
    ['not without a note', { facet: 'barriers', note: undefined, doubt: undefined }, false],
    ['and nothing but a barrier is', { facet: 'drivers', note, doubt: undefined }, false],
  ] as const)('%s', (_when, term, expected) => {
    expect(isContextOnly(term)).toBe(expected);
  });
});
