import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { begun, changed, undone } from '#core/dialogue/history.ts';
import {
  emptyKit,
  holds,
  isEmptyKit,
  withMoved,
  withoutStory,
  withRenamed,
  withStory,
  withStoryChange,
} from '#core/dialogue/kit-changes.ts';
import { readKits, writeKits } from '#core/dialogue/kit-file.ts';
import { kitFileSchema } from '#core/dialogue/kit-schema.ts';
import {
  emptyShelf,
  openKit,
  readShelf,
  shelfText,
  withKit,
  withOpenKit,
  withoutOpenKit,
} from '#core/dialogue/kit-shelf.ts';
import { kitLimits } from '#core/dialogue/kit-limits.ts';
import type { Kit } from '#core/dialogue/kit.ts';
import { speakingTime } from '#core/dialogue/speaking-time.ts';

const refs = ['cases/a', 'cases/b', 'lessons/c'];
const three = refs.reduce(withStory, emptyKit('one'));
const order = (kit: Kit) => kit.stories.map(({ ref }) => ref);

describe('a kit', () => {
  test('takes a story once, at its end', () => {
    expect(order(three)).toEqual(refs);
    expect(withStory(three, 'cases/b')).toBe(three);
    expect(holds(three, 'cases/b')).toBe(true);
    expect(order(withoutStory(three, 'cases/b'))).toEqual(['cases/a', 'lessons/c']);
  });

  test('takes no more stories than a dialogue can hold', () => {
    const full = Array.from({ length: 20 }, (_, index) => `cases/a${index}`).reduce(withStory, emptyKit('one'));
    expect(full.stories).toHaveLength(kitLimits.stories);
  });

  test('puts a story at another place; beyond an end is the end', () => {
    expect(order(withMoved(three, 'lessons/c', 0))).toEqual(['lessons/c', 'cases/a', 'cases/b']);
    expect(order(withMoved(three, 'cases/a', 9))).toEqual(['cases/b', 'lessons/c', 'cases/a']);
    expect(order(withMoved(three, 'cases/b', -1))).toEqual(['cases/b', 'cases/a', 'lessons/c']);
    expect(withMoved(three, 'cases/none', 0)).toBe(three);
  });

  test('keeps a note with its story wherever it stands', () => {
    const noted = withStoryChange(three, 'cases/b', { note: 'The pilot' });
    expect(withMoved(noted, 'cases/b', 0).stories[0]).toEqual({ ref: 'cases/b', note: 'The pilot', mine: false });
  });

  test('follows a story that has another name now, and holds it once', () => {
    expect(order(withRenamed(three, 'cases/b', 'cases/new'))).toEqual(['cases/a', 'cases/new', 'lessons/c']);
    expect(order(withRenamed(three, 'cases/b', 'cases/a'))).toEqual(['cases/a', 'lessons/c']);
  });

  test('is empty as long as nothing stands in it', () => {
    expect(isEmptyKit(emptyKit('any'))).toBe(true);
    expect(isEmptyKit({ ...emptyKit('any'), question: 'Why?' })).toBe(false);
  });
});

describe('the kits of a browser', () => {
  test('a new kit takes the place of an empty one and is open', () => {
    const shelf = withKit(emptyShelf('empty'), three);
    expect(shelf).toEqual({ current: 'one', kits: [three] });
    expect(withKit(shelf, emptyKit('two')).kits.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('only the open one is changed', () => {
    const shelf = withKit(withKit(emptyShelf('empty'), three), { ...emptyKit('two'), title: 'Second' });
    const next = withOpenKit(shelf, (kit) => withStory(kit, 'cases/a'));
    expect(next.kits.map((kit) => kit.stories.length)).toEqual([3, 1]);
    expect(openKit(next).title).toBe('Second');
  });

  test('without the open one the newest other is open, and an empty one after the last', () => {
    const shelf = withKit(withKit(emptyShelf('empty'), three), { ...emptyKit('two'), title: 'Second' });
    expect(openKit(withoutOpenKit(shelf, 'new')).id).toBe('one');
    expect(withoutOpenKit(withoutOpenKit(shelf, 'new'), 'new')).toEqual(emptyShelf('new'));
  });

  test('come back from their text as they were', () => {
    const shelf = withKit(emptyShelf('empty'), three);
    expect(readShelf(shelfText(shelf))).toEqual(shelf);
  });

  test.each(['', 'null', '[]', '{"kits":[]}', '{"kits":[null]}', '{"kits":[{"id":1,"stories":[]}]}', '{"kits":'])(
    'are none in %j',
    (text) => {
      expect(readShelf(text)).toBeUndefined();
    },
  );
});

describe('a file of kits', () => {
  const kit = { ...three, title: '月曜日', notes: 'Ask first.\nThen tell.', date: '2026-12-01' };

  test('comes back as it was, and fits its schema', () => {
    const text = writeKits([kit, emptyKit('two')]);
    expect(readKits(text)).toEqual({ kits: [kit, emptyKit('two')], problem: undefined, broken: 0 });
    const validate = new Ajv2020({ strict: false }).compile(kitFileSchema() as object);
    expect(validate(JSON.parse(text))).toBe(true);
    expect(validate({ ...JSON.parse(text), format: 'other' })).toBe(false);
    expect(validate({ ...JSON.parse(text), kits: [{ id: 'x', stories: [{ ref: '../secret' }] }] })).toBe(false);
  });

  test('says of every field what it is, with an example that fits', () => {
    const schema = kitFileSchema() as { properties: Record<string, Described> };
    const undescribed: string[] = [];
    const walk = (path: string, node: Described) => {
      for (const [name, field] of Object.entries(node.properties ?? {})) {
        const here = `${path}.${name}`;
        if (!field.title || !field.description || !field.examples?.length) undescribed.push(here);
        walk(here, field);
        if (field.items) walk(`${here}[]`, field.items);
      }
    };
    walk('', schema);
    expect(undescribed).toEqual([]);
  });

  test('a field that is left out is empty', () => {
    const text = '{"format":"client-zero-kits","version":1,"kits":[{"id":"x","stories":[{"ref":"cases/a"}]}]}';
    expect(readKits(text).kits).toEqual([withStory(emptyKit('x'), 'cases/a')]);
  });

  test.each([
    ['{', 'no-json'],
    ['[]', 'no-kits'],
    ['null', 'no-kits'],
    ['{"format":"other","version":1,"kits":[]}', 'no-kits'],
    ['{"format":"client-zero-kits","version":2,"kits":[]}', 'newer'],
    ['{"format":"client-zero-kits","version":1,"kits":[{"id":"x","secret":1}]}', 'some-broken'],
    [`{"format":"client-zero-kits","version":1,"kits":[{"id":"x","notes":"${'x'.repeat(4001)}"}]}`, 'some-broken'],
  ])('of %s says %s', (text, problem) => {
    expect(readKits(text)).toMatchObject({ kits: [], problem });
  });

  test('brings the kits that fit beside one that does not', () => {
    const file = JSON.parse(writeKits([kit])) as { kits: unknown[] };
    expect(readKits(JSON.stringify({ ...file, kits: [{ id: '../' }, ...file.kits] }))).toEqual({
      kits: [kit],
      problem: 'some-broken',
      broken: 1,
    });
  });
});

describe('undo', () => {
  test('goes back step by step and says what it undoes', () => {
    const history = changed(changed(begun(1), 2, 'added'), 3, 'moved');
    const first = undone(history)!;
    expect([first.history.present, first.change]).toEqual([2, 'moved']);
    const second = undone(first.history)!;
    expect([second.history.present, second.change]).toEqual([1, 'added']);
    expect(undone(second.history)).toBeUndefined();
  });

  test('a change that changes nothing is no step', () => {
    const history = begun(three);
    expect(changed(history, three, 'nothing')).toBe(history);
  });
});

test('the time to say a text counts English words and Japanese signs', () => {
  expect(speakingTime('word '.repeat(140))).toBe(60);
  expect(speakingTime('現'.repeat(150))).toBe(30);
  expect(speakingTime('It’s a front-line story.')).toBe(5);
  expect(speakingTime('')).toBe(0);
});

/** A part of a JSON Schema. */
interface Described {
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Described>;
  items?: Described;
}
