import { describe, expect, test } from 'vitest';
import { checkConcepts } from '#core/check/check-concepts.ts';
import type { Edition } from '#core/schema/schemas.ts';
import { parseConcepts } from '#core/tree/parse-vocabulary.ts';
import type { ConceptItem, Entry, Tree } from '#core/tree/tree.ts';
import { changed, texts, treeOf } from './helpers.ts';

const file = 'content/vocabulary/concepts.yaml';

/** The sound vocabulary with concepts, and entries. */
function treeWith(yaml: string, entries: readonly Entry[] = [], edition: Edition = 'internal'): Tree {
  const concepts = parseConcepts('internal', file, yaml).concepts.map((item): [string, ConceptItem] => [
    item.data.id,
    item,
  ]);
  return { ...treeOf(entries, { edition }), concepts: new Map(concepts) };
}
const check = (...given: Parameters<typeof treeWith>) => texts(checkConcepts(treeWith(...given)));

/** So many lessons; the first of them say something in their title. */
function lessons(count: number, said: readonly string[] = [], source = ''): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const title = said[index] ?? 'A title of its own';
    const entry = changed({ title, summary: 'A summary.', questions: [title] });
    const id = `lesson-${index}`;
    return { ...entry, ref: `lessons/${id}`, id, source };
  });
}

describe('what a concept implies has to exist', () => {
  const yaml = `- id: pay
  name: Pay
  words:
    - payroll
  drivers:
    - daat
  areas: [zeppelin]
  concepts:
    - pay
    - costs
- id: cost
  name: Cost
  words: [cost]
  drivers: [data]
  concepts: [pay]
`;
  const expected = [
    `${file}:6:7 known-concepts — there is no "daat" in content/vocabulary/drivers.yaml. Did you mean "data"? Correct it, or take it out.`,
    `${file}:7:11 known-concepts — there is no "zeppelin" in content/vocabulary/areas.yaml. Correct it, or take it out.`,
    `${file}:9:7 known-concepts — there is no "pay" in content/vocabulary/concepts.yaml beside this one. Correct it, or take it out.`,
    `${file}:10:7 known-concepts — there is no "costs" in content/vocabulary/concepts.yaml. Did you mean "cost"? Correct it, or take it out.`,
  ];

  test.each(['internal', 'public'] as const)('in the %s tree', (edition) => {
    expect(check(yaml, [], edition)).toEqual(expected);
  });

  test('or the build stops', () => {
    expect(checkConcepts(treeWith(yaml)).map(({ severity }) => severity)).toEqual(Array(4).fill('error'));
  });
});

describe('a phrase', () => {
  test('that stands twice in a concept is found, however it is written; two concepts may share it', () => {
    const words = '  words: [Payroll, wages, Ｐayroll]\n  stories: none\n';
    const yaml = `- id: pay\n  name: Pay\n${words}- id: cost\n  name: Cost\n  words: [payroll]\n`;
    expect(check(yaml)).toEqual([
      `${file}:3:27 concept-phrase — the phrase "Ｐayroll" stands here twice. Take one of them out.`,
    ]);
    expect(checkConcepts(treeWith(yaml))[0]).toMatchObject({ severity: 'warning' });
    expect(check(yaml, [], 'public')).toEqual([]);
  });

  const yaml = '- id: pay\n  name: Pay\n  words:\n    - wages\n    - payroll\n';
  const said = (count: number) => ['wages', ...Array<string>(count - 1).fill('The payroll')];

  test('that stands in more than a third of the stories leads everywhere', () => {
    expect(check(yaml, lessons(21, said(9)))).toEqual([
      `${file}:5:7 concept-phrase — the phrase "payroll" stands in 8 of 21 stories, so it leads everywhere. Write a longer phrase.`,
    ]);
    expect(check(yaml, lessons(21, said(8)))).toEqual([]);
    expect(check(yaml, lessons(21, said(9)), 'public')).toEqual([]);
  });

  test('is not judged among fewer than twenty stories, and drafts are none', () => {
    expect(check(yaml, lessons(19, said(19)))).toEqual([]);
    const drafts = lessons(21, said(9)).map((entry) => ({
      ...entry,
      card: { ...entry.card, status: 'draft' as const },
    }));
    expect(check(yaml, drafts)).toEqual([]);
  });
});

describe('a phrase of a topic that no story tells of', () => {
  const yaml = '- id: outside-garden\n  name: Gardens\n  words:\n    - garden\n    - garden hose\n  stories: none\n';

  test('does not stand in a title, a summary or a question', () => {
    expect(check(yaml, lessons(20, ['A title', 'The garden of the head office']))).toEqual([
      `${file}:4:7 concept-phrase — the phrase "garden" stands in lessons/lesson-1, though its topic says that no story tells of it. Write a longer phrase, or take stories: none away.`,
    ]);
  });

  test('may stand deep inside a story', () => {
    expect(check(yaml, lessons(20, [], 'Deep inside: the garden.'))).toEqual([]);
  });
});

describe('a concept of which no story holds a phrase', () => {
  const yaml = (more = '') => `- id: pay\n  name: Pay\n  words: [payroll]\n${more}`;
  const finding = `${file}:3:10 concept-phrase — no story holds a phrase of "pay", and it implies nothing, so it leads nowhere. Add words that stories use, or what it implies.`;

  test('leads nowhere', () => {
    expect(check(yaml(), lessons(20))).toEqual([finding]);
    expect(checkConcepts(treeWith(yaml(), lessons(20)))[0]).toMatchObject({ severity: 'warning' });
  });

  test.each([
    ['implies a term', '  drivers: [data]\n', lessons(20)],
    ['is a topic without stories', '  stories: none\n', lessons(20)],
    ['is told of somewhere in a story', '', lessons(20, [], 'Deep inside: the payroll.')],
    ['is one of few stories', '', lessons(19)],
  ])('is sound when it %s', (_what, more, entries) => {
    expect(check(yaml(more), entries)).toEqual([]);
  });

  test('is sound in the public tree, which holds fewer stories', () => {
    expect(check(yaml(), lessons(20), 'public')).toEqual([]);
  });
});

test('a tree without concepts has nothing to mend', () => {
  expect(check('[]\n', lessons(20))).toEqual([]);
});
