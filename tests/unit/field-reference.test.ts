import { describe, expect, test } from 'vitest';
import { components } from '#core/body/components.ts';
import { attributeReference, fieldReference } from '#core/contribute/field-reference.ts';
import { schemaPaths } from '#core/schema/audience.ts';
import { askedList } from '#core/schema/asked.ts';
import { caseStory } from '#core/schema/case.ts';
import { conceptList } from '#core/schema/concept.ts';
import { lesson } from '#core/schema/lesson.ts';
import { vocabulary } from '#core/schema/term.ts';

const groups = fieldReference();
const fields = groups.flatMap((group) => group.fields);
const field = (anchor: string) => fields.find((one) => one.anchor === anchor)!;

test('every path of the schema is in the reference, once', () => {
  const paths = new Set([lesson, caseStory].flatMap((schema) => schemaPaths(schema).map(({ path }) => path)));
  const ofEntries = groups
    .filter(({ kind }) => !['term', 'concept', 'asked'].includes(kind))
    .flatMap((group) => group.fields);
  expect(ofEntries.map(({ path }) => path).toSorted()).toEqual([...paths].toSorted());
  for (const [list, schema] of [
    ['term', vocabulary],
    ['concept', conceptList],
    ['asked', askedList],
  ] as const) {
    const ofItems = groups.find(({ kind }) => kind === list)!.fields.map(({ path }) => path);
    expect(ofItems).toEqual(schemaPaths(schema).map(({ path }) => path.replace(/^\[\]\./, '')));
  }
});

test('every field has a place of its own, which no group and no component takes', () => {
  const attributes = [...components.values()].flatMap(attributeReference);
  const anchors = [...groups, ...fields, ...attributes].map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][A-Za-z-]*$/);
});

test('fields are shown by what they have in common', () => {
  expect(groups.map(({ anchor, title, fields }) => [anchor, title, fields[0]!.path])).toEqual([
    ['fields-shared', undefined, 'title'],
    ['fields-outcome', 'Outcome', 'outcome'],
    ['fields-failure', 'Failure notes', 'failure'],
    ['fields-evidence', 'Evidence', 'evidence'],
    ['fields-retired', 'Retired', 'retired'],
    ['fields-colleagues', undefined, 'status'],
    ['fields-lesson', undefined, 'when'],
    ['fields-case', undefined, 'organisation'],
    ['fields-term', undefined, '[]'],
    ['fields-concept', undefined, '[]'],
    ['fields-asked', undefined, '[]'],
  ]);
});

test('a field tells all that a writer must know', () => {
  expect(field('failure-attempts-tried')).toEqual({
    anchor: 'failure-attempts-tried',
    path: 'failure.attempts[].tried',
    title: 'What was tried',
    description: 'One concrete attempt, as a colleague would tell it.',
    form: 'Write 10 to 300 characters.',
    choices: [],
    examples: ['tried: A speech by the president to all staff.'],
    audience: 'public',
    publicWhen: undefined,
    isItem: false,
    required: 'here',
  });
});

describe('a field is required', () => {
  test.each([
    ['title', 'draft'],
    ['summary', 'published'],
    ['failure-causes', 'published'],
    ['questions', 'cleared'],
    ['outcome-measures-evidence', 'cleared'],
    ['evidence-publisher', 'here'],
    ['term-definition', 'here'],
    ['asked-question', 'here'],
    ['asked-story', undefined],
    ['say', undefined],
    ['failure-attempts', undefined],
    ['failure-attempts-item', undefined],
  ])('%s: %s', (anchor, required) => {
    expect(field(anchor).required).toBe(required);
  });
});

describe('an example is YAML that can be copied', () => {
  test.each([
    ['barriers', 'barriers:\n  - conflicting-interests'],
    ['evidence-item', expect.stringMatching(/^evidence:\n {2}- id: town-halls\n {4}title: Fifty meetings\n/)],
    ['period', 'period:\n  from: 2009\n  to: 2018'],
    ['reviewEvery', 'reviewEvery: 6'],
    ['term', '- id: data\n  name: Data\n  definition: What is known, and who may know it.'],
    ['asked-story', 'story: cases/fifty-town-halls'],
    ['term-words-item', 'words:\n  - head office has no idea'],
  ])('%s', (anchor, yaml) => {
    expect(field(anchor).examples).toEqual([yaml]);
  });

  test('where the list shows the same, its item shows none', () => {
    expect(field('barriers-item').examples).toEqual([]);
  });

  test('each of several is shown', () => {
    expect(field('evidence-date').examples).toEqual(['date: 2024-07-22', 'date: not dated']);
  });
});

test('a field tells the words to choose from, the form of a text, and which items of a list are public', () => {
  expect(field('failure-attempts-result').choices).toEqual(['failed', 'partial', 'worked']);
  expect(field('period-from').form).toBe('Write a year (2021), a month (2021-04) or a day (2021-04-01).');
  expect(field('reviewEvery').form).toBe('Write a whole number from 1 to 99.');
  expect(field('evidence-item').publicWhen).toEqual({ field: 'kind', oneOf: ['published'] });
});

test('the attributes of a component are told in the same way', () => {
  expect(attributeReference(components.get('Quote')!)).toMatchObject([
    { anchor: 'component-quote-by', path: 'by', required: 'here', examples: ['by="Divisions, as NEC reports it"'] },
    { anchor: 'component-quote-basis', path: 'basis', required: undefined, choices: ['paraphrase', 'quoted'] },
  ]);
});
