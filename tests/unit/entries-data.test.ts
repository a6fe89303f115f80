import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { entriesData } from '#syndication/entries-data.ts';
import { entriesSchema } from '#syndication/entries-schema.ts';
import { entryOf, soundCase, soundLesson } from './helpers.ts';
import { site } from './syndication-helpers.ts';

const validate = addFormats(new Ajv2020({ allErrors: true })).compile(entriesSchema(site));

/** A sound entry as its snapshot has it. */
function cleared(folder: 'lessons' | 'cases', text: string) {
  const { data } = entryOf(`${folder}/a`, text.replace('status: published', 'cleared: 2026-11-22'), 'public');
  return { folder, slug: 'a', path: `/${folder}/a/`, fields: data };
}

const data = () => entriesData([cleared('lessons', soundLesson), cleared('cases', soundCase)], site);

describe('the data of all entries', () => {
  test('hold every public field, the address and the day of clearance, and fit their schema', () => {
    expect(data().$schema).toBe('https://example.org/stories/data/entries.schema.json');
    expect(data().entries[0]).toMatchObject({
      folder: 'lessons',
      id: 'a',
      address: 'https://example.org/stories/lessons/a/',
      cleared: '2026-11-22',
      do: 'Move the argument to the company as a whole.',
      failure: { attempts: [{ tried: 'A speech by the president to all staff.', result: 'failed' }] },
    });
    expect(validate(data()), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['an internal field', { say: 'Tell them that it took a year.' }],
    ['a state', { status: 'published' }],
    ['no title', { title: undefined }],
    ['a title that is too long', { title: 'a'.repeat(91) }],
    ['a field of the other kind', { organisation: 'NEC' }],
    ['a folder that nobody knows', { folder: 'notes' }],
    ['no address', { address: 'here' }],
  ])('with %s do not fit it', (_what, change) => {
    const [first, ...others] = data().entries;
    const changed = { ...data(), entries: [JSON.parse(JSON.stringify({ ...first, ...change })) as unknown, ...others] };
    expect(validate(changed)).toBe(false);
  });
});

describe('their schema', () => {
  const text = JSON.stringify(entriesSchema(site));

  test('says what each field means, and where its terms are listed', () => {
    expect(text).toContain('"description":"One sentence that a colleague could say aloud."');
    expect(text).toContain('An id from https://example.org/stories/barriers/.');
  });

  test('says nothing that only writers need', () => {
    expect(text).not.toMatch(/content\/|"(audience|requiredFrom|publicWhen|examples|\w*[eE]rrorMessage)"/);
  });

  test('names no internal field', () => {
    for (const name of [
      'say',
      'ask',
      'avoid',
      'owner',
      'contact',
      'contributors',
      'reviewed',
      'notCleared',
      'status',
    ]) {
      expect(text).not.toContain(`"${name}":`);
    }
  });
});
