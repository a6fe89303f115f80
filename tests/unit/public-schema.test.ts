import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metaOf, projectPublic, publicSchema, schemaPaths, type HeldBack } from '#core/schema/audience.ts';
import { caseStory } from '#core/schema/case.ts';
import { lesson } from '#core/schema/lesson.ts';
import { entrySchemas, vocabularySchemas } from '#core/schema/schemas.ts';
import { vocabulary } from '#core/schema/term.ts';
import { changed } from './helpers.ts';

const internalOnly = {
  status: 'published',
  say: 'We had the same problem, and the first try failed.',
  ask: ['Whose figures are believed?'],
  avoid: ['Do not say that everybody sees it.'],
  notCleared: 'The sources conflict.',
  owner: 'Transformation Office',
  contact: '#client-zero',
  contributors: ['k-sato'],
  reviewed: '2026-11-22',
  reviewEvery: '6',
};

/** The public half of the sound lesson or case, with its date. */
function publicData(folder: 'lessons' | 'cases') {
  const { data } = changed({ folder });
  const projected = projectPublic(entrySchemas.internal[folder], data) as Record<string, unknown>;
  return { ...projected, cleared: '2026-11-22' };
}

/** What the public schema says about a value: path and code of each complaint. */
function complaints(folder: 'lessons' | 'cases', value: unknown): string[] {
  const result = entrySchemas.public[folder].safeParse(value);
  return (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.code}`);
}

/** The value without one of its keys. */
function without(value: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

describe.each(['lessons', 'cases'] as const)('the public schema of %s', (folder) => {
  test('accepts the public half of a sound entry', () => {
    expect(complaints(folder, publicData(folder))).toEqual([]);
  });

  test.each(Object.entries(internalOnly))('knows no field %s', (key, value) => {
    const result = entrySchemas.public[folder].safeParse({ ...publicData(folder), [key]: value });
    expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [key], path: [] }]);
  });

  test('holds no path that the internal schema does not mark public, but the date', () => {
    const marked = schemaPaths(entrySchemas.internal[folder]).flatMap(({ path, audience }) =>
      audience === 'public' ? [path] : [],
    );
    expect(schemaPaths(entrySchemas.public[folder]).map(({ path }) => path)).toEqual([...marked, 'cleared']);
  });

  test('says at every path what the internal schema says', () => {
    const said = (schema: z.ZodType) =>
      schemaPaths(schema).flatMap(({ path, meta, audience }) =>
        audience === 'public' && path !== 'cleared'
          ? [`${path} ${String(meta.title)} ${String(meta.description)}`]
          : [],
      );
    expect(said(entrySchemas.public[folder])).toEqual(said(entrySchemas.internal[folder]));
  });

  test.each(['title', 'summary', 'drivers', 'outcome', 'failure', 'evidence', 'questions', 'cleared'])(
    'requires %s',
    (key) => {
      expect(complaints(folder, without(publicData(folder), key))).toEqual([`${key} invalid_type`]);
    },
  );

  test.each(['drivers', 'evidence', 'questions'])('refuses an empty list of %s', (key) => {
    expect(complaints(folder, { ...publicData(folder), [key]: [] })).toEqual([`${key} too_small`]);
  });

  test('does not require what the tiers do not', () => {
    const { title, summary, drivers, outcome, failure, evidence, questions, cleared, ...rest } = publicData(
      folder,
    ) as Record<string, unknown>;
    const needed = { title, summary, drivers, outcome, failure, evidence, questions, cleared };
    const ofItsKind = folder === 'lessons' ? ['when', 'notWhen', 'do', 'because'] : ['organisation', 'kind', 'period'];
    expect(complaints(folder, { ...needed, ...Object.fromEntries(ofItsKind.map((key) => [key, rest[key]])) })).toEqual(
      [],
    );
  });

  test('requires a cause, and evidence for every measure', () => {
    const data = publicData(folder) as unknown as { failure: object };
    expect(complaints(folder, { ...data, failure: without({ ...data.failure }, 'causes') })).toEqual([
      'failure.causes invalid_type',
    ]);
    const outcome = {
      result: 'eased',
      statement: 'It became faster.',
      measures: [{ what: 'Time', after: '3', unit: 'days' }],
    };
    expect(complaints(folder, { ...data, outcome })).toEqual(['outcome.measures.0.evidence invalid_type']);
  });

  test.each(['internal-document', 'interview', 'measurement', 'first-hand'])('refuses evidence of kind %s', (kind) => {
    const { evidence } = changed().data;
    expect(complaints(folder, { ...publicData(folder), evidence: [{ ...evidence![0]!, kind }] })).toEqual([
      'evidence.0.kind invalid_value',
    ]);
  });

  test('refuses unknown fields at every depth', () => {
    const data = publicData(folder) as unknown as { failure: object };
    const attempts = [{ tried: 'A speech to all staff.', result: 'failed', note: 'x' }];
    expect(complaints(folder, { ...data, failure: { ...data.failure, attempts, blame: 'x' } })).toEqual([
      'failure.attempts.0 unrecognized_keys',
      'failure unrecognized_keys',
    ]);
  });
});

test('a lesson must say when it applies, when not, what to do and why; a case whose story it is and when', () => {
  for (const key of ['when', 'notWhen', 'do', 'because']) {
    expect(complaints('lessons', without(publicData('lessons'), key))).toEqual([`${key} invalid_type`]);
  }
  expect(complaints('cases', without(publicData('cases'), 'organisation'))).toEqual(['organisation invalid_type']);
  expect(complaints('cases', without(publicData('cases'), 'kind'))).toEqual(['kind invalid_value']);
  expect(complaints('cases', without(publicData('cases'), 'period'))).toEqual(['period invalid_type']);
});

describe('the public vocabulary', () => {
  const term = { id: 'data', name: 'Data', definition: 'What is known.' };

  test('holds only terms that say they are public', () => {
    const codes = (value: unknown) => vocabularySchemas.public.safeParse(value).error?.issues.map(({ path }) => path);
    expect(codes([{ ...term, audience: 'public' }])).toBeUndefined();
    expect(codes([{ ...term, audience: 'internal' }])).toEqual([[0, 'audience']]);
    expect(codes([term])).toEqual([[0, 'audience']]);
  });

  test('is projected without terms that are internal, and without those that say nothing', () => {
    const heldBack: HeldBack[] = [];
    const terms = [
      { ...term, id: 'orion' },
      { ...term, audience: 'public' },
      { ...term, id: 'vega', audience: 'internal' },
    ];
    expect(projectPublic(vocabulary, terms, heldBack)).toEqual([{ ...term, audience: 'public' }]);
    expect(heldBack).toEqual([{ path: [0] }, { path: [2] }]);
  });
});

describe('the public half of an entry', () => {
  test.each([
    ['lesson', lesson, 'lessons'],
    ['case', caseStory, 'cases'],
  ] as const)('of a %s lacks every internal field', (_name, schema, folder) => {
    const heldBack: HeldBack[] = [];
    const { data } = changed({ folder });
    const projected = projectPublic(schema, { ...data, ...internalOnly }, heldBack);
    expect(projected).toEqual(without({ ...data }, 'status'));
    expect(heldBack.map(({ path }) => path.join('.')).sort()).toEqual(Object.keys(internalOnly).sort());
  });

  test('lacks evidence that is not published', () => {
    const heldBack: HeldBack[] = [];
    const [paper] = changed().data.evidence!;
    const own = { ...paper!, id: 'minutes', kind: 'internal-document' };
    expect(projectPublic(lesson, { evidence: [own, paper] }, heldBack)).toEqual({ evidence: [paper] });
    expect(heldBack).toEqual([{ path: ['evidence', 0] }]);
  });

  test('lacks internal fields at every depth, and values that are not there', () => {
    const mark = { audience: 'public' } as const;
    const schema = z.strictObject({
      list: z
        .array(z.strictObject({ open: z.string().meta(mark), secret: z.string().optional() }).meta(mark))
        .optional()
        .meta(mark),
      nothing: z.string().optional().meta(mark),
    });
    const heldBack: HeldBack[] = [];
    const value = { list: [{ open: 'a', secret: 'b' }, { open: 'c' }], nothing: undefined };
    expect(projectPublic(schema, value, heldBack)).toEqual({ list: [{ open: 'a' }, { open: 'c' }] });
    expect(heldBack).toEqual([{ path: ['list', 0, 'secret'] }]);
  });

  test('lacks a field that the schema does not know', () => {
    const heldBack: HeldBack[] = [];
    expect(projectPublic(lesson, { title: 'A question?', sneaked: 'in' }, heldBack)).toEqual({ title: 'A question?' });
    expect(heldBack).toEqual([{ path: ['sneaked'] }]);
  });
});

describe('a public schema cannot be derived', () => {
  const mark = { audience: 'public' } as const;

  test('from a public list whose items are internal', () => {
    const schema = z.strictObject({
      a: z.array(z.strictObject({ b: z.array(z.string()).meta(mark) }).meta(mark)).meta(mark),
    });
    expect(() => publicSchema(schema)).toThrow('a[].b — is a public list whose items are not. Mark both, or neither.');
  });

  test('from a choice whose parts have fields of their own', () => {
    const parts = z.union([z.string(), z.strictObject({ secret: z.string() })]).meta(mark);
    expect(() => publicSchema(z.strictObject({ a: parts }))).toThrow('a — offers a choice between parts');
  });

  test('from a type that the walker does not know', () => {
    const unknown = z.strictObject({ a: z.map(z.string(), z.string()).meta(mark) });
    expect(() => publicSchema(unknown)).toThrow('a — has the type "map"');
  });
});

test('a leaf keeps what it says about itself, whether it said so before or after it became optional', () => {
  const schema = publicSchema(
    z.strictObject({
      after: z.string().optional().meta({ title: 'After', audience: 'public', requiredFrom: 'published' }),
      before: z.string().meta({ title: 'Before', audience: 'public' }).optional(),
    }),
  ) as z.ZodObject<Record<string, z.ZodType>>;
  const shape = Object.entries(schema.shape);
  expect(shape.map(([key, part]) => [key, metaOf(part).title])).toEqual([
    ['after', 'After'],
    ['before', 'Before'],
  ]);
  expect(schema.safeParse({}).error?.issues.map(({ path }) => path)).toEqual([['after']]);
});
