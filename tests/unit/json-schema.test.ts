import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { choicesOf } from '#core/contribute/choices.ts';
import { askedList } from '#core/schema/asked.ts';
import { jsonSchema, type JsonSchema } from '#core/schema/json-schema.ts';
import { entrySchemas, vocabularySchemas } from '#core/schema/schemas.ts';
import { text } from '#core/schema/text.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { changed, entryOf, soundTree, texts, termsOf } from './helpers.ts';

const choices = choicesOf(soundTree());
const lessons = jsonSchema(entrySchemas.internal.lessons, choices);
const cases = jsonSchema(entrySchemas.internal.cases, choices);
const vocabulary = jsonSchema(vocabularySchemas.internal, choices);
const asked = jsonSchema(askedList, choices);
const field = (schema: JsonSchema, name: string) => schema.properties![name] as JsonSchema;

describe('an editor is told', () => {
  test('what a field means, whether it is needed and how long it is', () => {
    expect(field(lessons, 'summary')).toEqual({
      title: 'Summary',
      description: 'One sentence that a colleague could say aloud. Needed before the entry is published.',
      markdownDescription: 'One sentence that a colleague could say aloud. Needed before the entry is published.',
      examples: ['Divisions kept data because it gave them influence; a shared goal moved them more than a rule.'],
      type: ['string', 'number'],
      errorMessage: 'Write a text here, or leave the field out.',
      pattern: '^\\s*(?=\\S)[\\s\\S]{20,200}(?<=\\S)\\s*$',
      patternErrorMessage: 'Write 20 to 200 characters.',
    });
  });

  test('which ids the vocabulary has, and what each means', () => {
    const barrier = field(lessons, 'barriers').items as JsonSchema;
    expect(barrier.enum![0]).toBe('leadership-commitment');
    expect(barrier.enumDescriptions).toHaveLength(5);
    expect((barrier.enumDescriptions as string[])[0]).toBe('The leadership-commitment: What it is, in a sentence.');
    expect((barrier.markdownEnumDescriptions as string[])[0]).toBe(
      '**The leadership-commitment** What it is, in a sentence.',
    );
    expect(barrier.errorMessage).toBe(
      'There is no such id in content/vocabulary/barriers.yaml. It has: leadership-commitment, conflicting-interests, frontline-criticism, global-partners, transformation-fatigue.',
    );
    expect(barrier.pattern).toBeUndefined();
  });

  test('which entries there are', () => {
    const items = (schema: JsonSchema, name: string) => (field(schema, name).items as JsonSchema).enum;
    expect(items(lessons, 'related')).toEqual(['cases/sound-case', 'lessons/other', 'lessons/sound']);
    expect(items(lessons, 'cases')).toEqual(['cases/sound-case']);
    expect(field(field(cases, 'retired'), 'supersededBy').enum).toHaveLength(3);
    expect((field(vocabulary.items as JsonSchema, 'seeAlso').items as JsonSchema).enum).toHaveLength(3);
    expect((field(lessons, 'related').items as JsonSchema).enumDescriptions).toContain(
      'Why would a division give its figures away?: Divisions kept data because it gave them influence.',
    );
  });

  test('what an item of what customers asked can name', () => {
    const item = asked.items as JsonSchema;
    expect(field(item, 'result').enum).toEqual(['helped', 'fell-flat', 'no-answer']);
    expect(field(item, 'story').enum).toEqual(['cases/sound-case', 'lessons/other', 'lessons/sound']);
    expect(field(item, 'answeredBy').enum).toHaveLength(3);
    expect((field(item, 'barriers').items as JsonSchema).enum).toHaveLength(5);
    expect(field(item, 'question').description).toBe(
      'What the customer said, in the customer’s own words, without any name. For colleagues only.',
    );
    const industries = [{ value: 'retail', name: 'Retail', description: 'Shops.' }];
    const withTerms = jsonSchema(askedList, { terms: { industries }, entries: [] }).items as JsonSchema;
    expect(field(withTerms, 'industry').enum).toEqual(['retail']);
    expect(field(withTerms, 'industry').errorMessage).toBe(
      'There is no such id in content/vocabulary/industries.yaml. It has: retail.',
    );
  });

  test('what a published entry needs', () => {
    expect(cases.allOf).toEqual([
      {
        if: { properties: { status: { const: 'published' } }, required: ['status'] },
        then: {
          required: ['summary', 'drivers', 'outcome', 'evidence', 'organisation', 'kind', 'period'],
          properties: { failure: { required: ['causes'] } },
        },
      },
    ]);
    expect(vocabulary.allOf).toBeUndefined();
  });

  test('in our words what does not fit', () => {
    expect(field(lessons, 'status').errorMessage).toBe('Write one of these: draft, published, retired.');
    expect(field(lessons, 'questions').errorMessage).toBe(
      'Write a list: each item on a line of its own, beginning with "- ".',
    );
    expect(field(lessons, 'reviewed').patternErrorMessage).toBe(
      'This is no day. Write year, month and day: 2021-04-01.',
    );
    expect(field(lessons, 'reviewEvery').patternErrorMessage).toBe(
      'This is no number of months. Write a whole number from 1 to 99.',
    );
  });

  test('nothing that only this project understands', () => {
    expect(JSON.stringify([lessons, cases, vocabulary, asked])).not.toMatch(
      /"(requiredFrom|publicWhen)":|"audience":"/,
    );
  });

  test('for a vocabulary without terms what an id looks like', () => {
    const items = field(jsonSchema(entrySchemas.internal.lessons, { terms: {}, entries: [] }), 'barriers')
      .items as JsonSchema;
    expect(items.enum).toBeUndefined();
    expect(items.patternErrorMessage).toBe(
      'This is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
    );
  });
});

test.each([
  '',
  'ab',
  'abc',
  'abcde',
  'abcdef',
  '  abc  ',
  ' a ',
  '𠮷野家',
  '𠮷野家で食',
  'a\nb c',
  ' \n ',
  '\uFEFFabc',
  'a b c d',
])('the pattern of a text says of %j what the schema says', (value) => {
  const { pattern } = text(3, 5).meta() as { pattern: string };
  expect(new RegExp(pattern, 'u').test(value)).toBe(text(3, 5).safeParse(value).success);
});

test('every pattern accepts the examples of its field', () => {
  const refused: string[] = [];
  const walk = (part: JsonSchema, path: string): void => {
    const { pattern, examples } = part;
    if (pattern !== undefined) {
      for (const example of examples as string[]) {
        if (!new RegExp(pattern, 'u').test(example)) refused.push(`${path}: ${example}`);
      }
    }
    for (const [name, child] of Object.entries(part.properties ?? {})) walk(child as JsonSchema, `${path}.${name}`);
    if (part.items) walk(part.items as JsonSchema, `${path}[]`);
  };
  walk(jsonSchema(entrySchemas.internal.lessons, { terms: {}, entries: [] }), 'lesson');
  walk(jsonSchema(entrySchemas.internal.cases, { terms: {}, entries: [] }), 'case');
  walk(vocabulary, 'vocabulary');
  walk(jsonSchema(askedList, { terms: {}, entries: [] }), 'asked');
  expect(refused).toEqual([]);
});

describe('a snippet', () => {
  const root = join(import.meta.dirname, '../..');
  // The editor allows a comma behind the last item; JSON does not.
  const snippets = parse(readFileSync(join(root, '.vscode/client-zero.code-snippets'), 'utf8')) as Record<
    string,
    { prefix: string[]; body: string[] }
  >;
  const bodies = Object.values(snippets).map(({ prefix, body }): [string, string] => [prefix[0]!, body.join('\n')]);

  test.each(bodies)('for a %s is a draft that passes the check as it stands', (kind, body) => {
    const filled = body
      .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace('$0', '');
    const entry = entryOf(kind === 'lesson' ? 'lessons/sound' : 'cases/sound-case', filled);
    expect(texts(checkEntry(entry, soundTree(changed(), entry)))).toEqual([]);
  });

  test.each(bodies)('for a %s offers the barriers of the vocabulary', (_kind, body) => {
    const terms = termsOf('barriers', readFileSync(join(root, 'content/vocabulary/barriers.yaml'), 'utf8'));
    expect(/barriers: \[\$\{\d+\|(.*)\|\}\]/.exec(body)![1]!.split(',')).toEqual(terms.map(({ data }) => data.id));
  });
});
