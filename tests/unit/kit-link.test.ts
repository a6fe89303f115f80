import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyKit, withStory } from '#core/dialogue/kit-changes.ts';
import { kitFragment } from '#core/dialogue/kit-fragment.ts';
import { kitLimits } from '#core/dialogue/kit-limits.ts';
import { readKitFragment } from '#core/dialogue/kit-link.ts';
import { kit, type Kit } from '#core/dialogue/kit.ts';

const whole = { cut: false, stories: 0, newer: false, parts: [] };
const example: Kit = {
  ...['cases/a', 'lessons/b', 'cases/c'].reduce(withStory, emptyKit('one')),
  title: 'Second meeting & more = #1',
  customer: 'The bank in 大阪',
  date: '2026-12-01',
  question: '現場は「また新しいシステムか」と言う。\n100 % sure?',
  industry: 'finance',
  role: 'Head of production',
  barriers: ['frontline-criticism', 'leadership-doubt'],
  notes: 'One line.\nAnother +line.',
};
example.stories[1] = { ref: 'lessons/b', note: 'Only if they ask.', mine: true };

test('a link brings the whole kit', () => {
  expect(readKitFragment(`#${kitFragment(example)}`, 'one')).toEqual({ kit: example, losses: whole });
});

test('it is an ordinary fragment that begins with the stories', () => {
  expect(kitFragment(withStory(emptyKit('one'), 'cases/phoenix-pay'))).toBe(
    'kit=1&stories=1&story=cases%2Fphoenix-pay&end=1',
  );
});

test('another fragment is no kit', () => {
  expect(readKitFragment('#step-kit', 'one')).toBeUndefined();
  expect(readKitFragment('', 'one')).toBeUndefined();
});

test('a link that was cut brings what is left and says that something is missing', () => {
  const link = kitFragment(example);
  const cut = readKitFragment(link.slice(0, link.indexOf('cases%2Fc') + 3), 'one')!;
  expect(cut.kit.stories.map(({ ref }) => ref)).toEqual(['cases/a', 'lessons/b']);
  expect(cut.losses).toEqual({ cut: true, stories: 1, newer: false, parts: ['story'] });
  expect(readKitFragment(link.slice(0, -3), 'one')!.losses.cut).toBe(true);
});

test('a link of a newer version brings what is known of it and names the rest', () => {
  const read = readKitFragment('#kit=2&stories=1&story=cases/a&mood=good&end=1', 'one')!;
  expect(read.kit.stories).toHaveLength(1);
  expect(read.losses).toEqual({ ...whole, newer: true, parts: ['mood'] });
});

describe('what does not fit is left out and named', () => {
  test.each([
    ['an address as a story', 'story=https://example.com/', 'story'],
    ['a path out of the site', 'story=cases/../../secret', 'story'],
    ['a story twice', 'story=cases/a&story=cases/a', 'story'],
    ['a script as a story', 'story=javascript:alert(1)', 'story'],
    ['a note without a story', 'note=alone', 'note'],
    ['a title that is too long', `title=${'x'.repeat(kitLimits.line + 1)}`, 'title'],
    ['a note that is too long', `story=cases/a&note=${'x'.repeat(kitLimits.text + 1)}`, 'note'],
    ['a date that is none', 'date=tomorrow', 'date'],
    ['a barrier that is no id', 'barrier=<b>', 'barrier'],
    ['a name from the inside of JavaScript', '__proto__=x', '__proto__'],
    ['another such name', 'constructor=x', 'constructor'],
    ['an id', 'id=other', 'id'],
  ])('%s', (_what, part, name) => {
    const read = readKitFragment(`#kit=1&${part}&end=1`, 'one')!;
    expect(read.losses.parts).toEqual([name]);
    expect(kit.safeParse(read.kit).success).toBe(true);
    expect(read.kit.id).toBe('one');
  });

  test('more stories than a kit holds', () => {
    const stories = Array.from({ length: 30 }, (_, index) => `story=cases/a${index}`).join('&');
    const read = readKitFragment(`#kit=1&stories=30&${stories}&end=1`, 'one')!;
    expect(read.kit.stories).toHaveLength(kitLimits.stories);
    expect(read.losses.parts).toEqual(['story']);
  });
});

test('whatever stands behind #, what is read is a kit', () => {
  const parts = fc.array(
    fc.tuple(
      fc.constantFrom('kit', 'stories', 'story', 'note', 'mine', 'title', 'date', 'barrier', 'end', '__proto__', '%'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', 'cases/a', '-1', '1e99', '%E0%A4%A', '<script>')),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), parts), (made) => {
      const fragment = typeof made === 'string' ? made : made.map(([name, value]) => `${name}=${value}`).join('&');
      const read = readKitFragment(`#kit=1&${fragment}`, 'one')!;
      expect(kit.safeParse(read.kit).success).toBe(true);
      expect(Number.isInteger(read.losses.stories)).toBe(true);
    }),
    { numRuns: 2000, seed: 8 },
  );
});

test('every kit comes back from its link', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => one.length <= 100);
  const kits = fc
    .record({ title: text, notes: text, note: text, mine: fc.boolean() })
    .map(({ title, notes, note, mine }): Kit => ({
      ...emptyKit('one'),
      title,
      notes,
      stories: [
        { ref: 'cases/a', note, mine },
        { ref: 'cases/b', note: '', mine: false },
      ],
    }));
  fc.assert(
    fc.property(kits, (made) => {
      expect(readKitFragment(kitFragment(made), 'one')).toEqual({ kit: made, losses: whole });
    }),
    { numRuns: 1000, seed: 8 },
  );
});
