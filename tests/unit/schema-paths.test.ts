import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { audienceOf, metaOf, schemaPaths } from '#core/schema/audience.ts';
import { askedList } from '#core/schema/asked.ts';
import { caseStory } from '#core/schema/case.ts';
import { lesson } from '#core/schema/lesson.ts';
import { vocabulary } from '#core/schema/term.ts';

/** Who may read what. A new field must be written here by hand, so that nobody makes one public by accident. */
const shared = {
  title: 'public',
  summary: 'public',
  status: 'internal',
  lang: 'public',
  barriers: 'public',
  'barriers[]': 'public',
  barrierBasis: 'public',
  drivers: 'public',
  'drivers[]': 'public',
  areas: 'public',
  'areas[]': 'public',
  solutions: 'public',
  'solutions[]': 'public',
  industries: 'public',
  'industries[]': 'public',
  outcome: 'public',
  'outcome.result': 'public',
  'outcome.statement': 'public',
  'outcome.measures': 'public',
  'outcome.measures[]': 'public',
  'outcome.measures[].what': 'public',
  'outcome.measures[].before': 'public',
  'outcome.measures[].after': 'public',
  'outcome.measures[].unit': 'public',
  'outcome.measures[].when': 'public',
  'outcome.measures[].evidence': 'public',
  'outcome.measures[].evidence[]': 'public',
  'outcome.gap': 'public',
  failure: 'public',
  'failure.expected': 'public',
  'failure.happened': 'public',
  'failure.causes': 'public',
  'failure.causes[]': 'public',
  'failure.causes[].statement': 'public',
  'failure.causes[].level': 'public',
  'failure.causes[].basis': 'public',
  'failure.causes[].evidence': 'public',
  'failure.causes[].evidence[]': 'public',
  'failure.signals': 'public',
  'failure.signals[]': 'public',
  'failure.attempts': 'public',
  'failure.attempts[]': 'public',
  'failure.attempts[].tried': 'public',
  'failure.attempts[].because': 'public',
  'failure.attempts[].result': 'public',
  'failure.attempts[].learned': 'public',
  'failure.attemptsGap': 'public',
  'failure.cost': 'public',
  'failure.breakthrough': 'public',
  'failure.remaining': 'public',
  evidence: 'public',
  'evidence[]': 'public',
  'evidence[].id': 'public',
  'evidence[].title': 'public',
  'evidence[].publisher': 'public',
  'evidence[].date': 'public',
  'evidence[].language': 'public',
  'evidence[].url': 'public',
  'evidence[].kind': 'public',
  'evidence[].note': 'public',
  questions: 'public',
  'questions[]': 'public',
  say: 'internal',
  ask: 'internal',
  'ask[]': 'internal',
  avoid: 'internal',
  'avoid[]': 'internal',
  notCleared: 'internal',
  retired: 'public',
  'retired.reason': 'public',
  'retired.supersededBy': 'public',
  owner: 'internal',
  contact: 'internal',
  contributors: 'internal',
  'contributors[]': 'internal',
  reviewed: 'internal',
  reviewEvery: 'internal',
  related: 'public',
  'related[]': 'public',
  aliases: 'public',
  'aliases[]': 'public',
};
const onlyInLessons = {
  when: 'public',
  'when[]': 'public',
  notWhen: 'public',
  'notWhen[]': 'public',
  do: 'public',
  because: 'public',
  cases: 'public',
  'cases[]': 'public',
};
const onlyInCases = {
  organisation: 'public',
  kind: 'public',
  period: 'public',
  'period.from': 'public',
  'period.to': 'public',
  timeline: 'public',
  'timeline[]': 'public',
  'timeline[].when': 'public',
  'timeline[].what': 'public',
  'timeline[].turn': 'public',
};
const inVocabularies = {
  '[]': 'public',
  '[].id': 'public',
  '[].name': 'public',
  '[].definition': 'public',
  '[].doubt': 'public',
  '[].note': 'public',
  '[].group': 'public',
  '[].words': 'public',
  '[].words[]': 'public',
  '[].source': 'public',
  '[].seeAlso': 'public',
  '[].seeAlso[]': 'public',
  '[].audience': 'public',
};
/** Nothing of what customers asked is public. */
const inAsked = {
  '[]': 'internal',
  '[].question': 'internal',
  '[].date': 'internal',
  '[].result': 'internal',
  '[].story': 'internal',
  '[].barriers': 'internal',
  '[].barriers[]': 'internal',
  '[].industry': 'internal',
  '[].note': 'internal',
  '[].answeredBy': 'internal',
};

const schemas = [
  { name: 'lesson', schema: lesson, audiences: { ...shared, ...onlyInLessons } },
  { name: 'case', schema: caseStory, audiences: { ...shared, ...onlyInCases } },
  { name: 'vocabulary', schema: vocabulary, audiences: inVocabularies },
  { name: 'asked', schema: askedList, audiences: inAsked },
];

/** The audience of every path. */
function audiences(schema: z.ZodType): Record<string, string> {
  return Object.fromEntries(schemaPaths(schema).map(({ path, audience }) => [path, audience]));
}

/** What is missing at the paths of a schema, as in `title: examples`. */
function gaps(schema: z.ZodType): string[] {
  return schemaPaths(schema).flatMap(({ path, meta }) => [
    ...(meta.title ? [] : [`${path}: title`]),
    ...(meta.description ? [] : [`${path}: description`]),
    ...(meta.examples?.length ? [] : [`${path}: examples`]),
    ...(meta.audience ? [] : [`${path}: audience`]),
  ]);
}

/** Examples that their own schema refuses, with their path. */
function wrongExamples(schema: z.ZodType): string[] {
  return schemaPaths(schema).flatMap(({ path, schema: part, meta }) =>
    (meta.examples ?? [])
      .filter((example) => !z.safeParse(part, example).success)
      .map((example) => `${path}: ${JSON.stringify(example)}`),
  );
}

describe.each(schemas)('the $name schema', ({ schema, audiences: expected }) => {
  test('has these paths, each with this audience', () => {
    expect(audiences(schema)).toEqual(expected);
  });

  test('says at every path a title, a description, an example and an audience', () => {
    expect(gaps(schema)).toEqual([]);
  });

  test('accepts each of its own examples', () => {
    expect(wrongExamples(schema)).toEqual([]);
  });
});

describe('a new field', () => {
  const whole = { title: 'Budget', description: 'What it cost.', examples: ['3'], audience: 'public' } as const;

  test('with everything said about it leaves no gap', () => {
    expect(gaps(z.strictObject({ budget: z.string().meta(whole) }))).toEqual([]);
  });

  test.each(['title', 'description', 'examples', 'audience'] as const)('without %s leaves a gap', (key) => {
    const schema = z.strictObject({ budget: z.string().meta({ ...whole, [key]: undefined }) });
    expect(gaps(schema)).toEqual([`budget: ${key}`]);
  });

  test('that says nothing leaves gaps at every depth, and is internal', () => {
    const schema = z.strictObject({ budgets: z.array(z.strictObject({ sum: z.string() })) });
    expect(gaps(schema).filter((gap) => gap.endsWith('audience'))).toEqual([
      'budgets: audience',
      'budgets[]: audience',
      'budgets[].sum: audience',
    ]);
    expect(audiences(schema)).toEqual({ budgets: 'internal', 'budgets[]': 'internal', 'budgets[].sum': 'internal' });
  });

  test('with an example that it would refuse itself is found', () => {
    const schema = z.strictObject({ budget: z.string().min(2).meta(whole) });
    expect(wrongExamples(schema)).toEqual(['budget: "3"']);
  });
});

describe('what a schema says about itself', () => {
  test('is found on the wrapper', () => {
    expect(metaOf(z.string().optional().meta({ title: 'Outer' }))).toEqual({ title: 'Outer' });
  });

  test('is found on the inner schema', () => {
    expect(metaOf(z.string().meta({ title: 'Inner' }).optional())).toEqual({ title: 'Inner' });
  });

  test('is the wrapper’s where both speak, and the inner one’s where only that does', () => {
    const inner = z.string().meta({ title: 'Inner', audience: 'public' });
    expect(metaOf(inner.optional().meta({ title: 'Outer' }))).toEqual({ title: 'Outer', audience: 'public' });
  });

  test('is public through every kind of wrapper', () => {
    const inner = z.string().meta({ audience: 'public' });
    const wrapped = [
      inner.optional(),
      inner.default('x'),
      inner.prefault('x'),
      inner.nullable(),
      inner.readonly(),
      inner.catch('x'),
      inner.optional().nonoptional(),
      inner.transform(Number),
      inner.pipe(z.string()),
    ];
    expect(wrapped.map(audienceOf)).toEqual(wrapped.map(() => 'public'));
  });

  test('can be taken back by a wrapper', () => {
    expect(audienceOf(z.string().meta({ audience: 'public' }).optional().meta({ audience: 'internal' }))).toBe(
      'internal',
    );
  });
});

describe('the walker', () => {
  test('looks into wrapped objects, lists and choices', () => {
    const schema = z.strictObject({
      a: z.array(z.strictObject({ b: z.string().optional() })).optional(),
      c: z.union([z.string(), z.strictObject({ d: z.literal('x') })]),
    });
    expect(Object.keys(audiences(schema))).toEqual(['a', 'a[]', 'a[].b', 'c', 'c|0', 'c|1', 'c|1.d']);
  });

  test.each([
    ['map', z.map(z.string(), z.string())],
    ['record', z.record(z.string(), z.string())],
    ['tuple', z.tuple([z.string()])],
    ['any', z.any()],
    ['intersection', z.intersection(z.strictObject({}), z.strictObject({}))],
    ['lazy', z.lazy(() => z.string())],
  ])('stops at the type %s, which it does not know', (type, part) => {
    expect(() => schemaPaths(z.strictObject({ a: z.array(z.strictObject({ b: part })) }))).toThrow(
      `a[].b — has the type "${type}", which the audience walker does not know. ` +
        'Teach it in src/core/schema/audience.ts, so that no field can pass unseen.',
    );
  });
});
