import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanEntry } from '#build/proof/scan-entry.ts';
import { publicTerms, scanVocabulary } from '#build/proof/scan-vocabulary.ts';

const names = { refs: new Set(['cases/open-case']), terms: new Set(['solutions/open-product']) };

/** The internal texts of an entry that customers read, and its public ones. */
function split(source: string, isMeantPublic = true): { internal: string[]; open: string[] } {
  const passages = scanEntry('content/lessons/x.mdx', source, isMeantPublic, names);
  const of = (isPublic: boolean) =>
    passages.filter((passage) => passage.isPublic === isPublic).map(({ line, text }) => `${line} ${text.trim()}`);
  return { internal: of(false), open: of(true) };
}

describe('the fields of an entry', () => {
  test.each([
    ['an internal field', 'say: Tell them.', ['2 Tell them.']],
    ['an internal list', 'ask:\n  - One?\n  - Two?', ['3 - One?', '4 - Two?']],
    ['an internal list in one line', 'contributors: [mori, tanaka]', ['2 [mori, tanaka]']],
    ['a text over several lines', 'say: |\n  One\n  title: two', ['3 One', '4 title: two']],
    ['a quoted text over several lines', 'owner: "One\n  title: two"', ['2 "One', '3 title: two"']],
    ['a comment', '# mind this\ntitle: Open', ['2 # mind this']],
    ['a comment behind a value', 'title: Open # mind this', ['2 # mind this']],
    ['a field that nobody knows', 'diary: Hidden', ['2 Hidden']],
    ['a field in a field that is public', 'failure:\n  diary: Hidden', ['3 Hidden']],
    ['a field in one line that nobody knows', 'period: { from: 2019, diary: Hidden }', ['2 Hidden']],
    ['a reference to an internal entry', 'related: [cases/open-case, cases/closed-case]', ['2 cases/closed-case']],
    ['an internal term', 'solutions: [open-product, code-name]', ['2 code-name']],
    [
      'evidence that was not published, as a whole',
      'evidence:\n  - id: diary\n    title: A diary\n    kind: first-hand\n  - id: paper\n    title: A paper\n    kind: published',
      ['3 diary', '4 A diary', '5 first-hand'],
    ],
  ])('%s is internal', (_what, yaml, expected) => {
    expect(split(`---\n${yaml}\n---\n`).internal).toEqual(expected);
  });

  test('everything else is for customers', () => {
    const yaml = 'title: "Open: yes"\nfailure:\n  attempts:\n    - tried: This\n      learned: That\nwhen:\n- Always';
    const { internal, open } = split(`---\n${yaml}\n---\n`);
    expect(internal).toEqual([]);
    expect(open).toEqual(['2 "Open: yes"', '5 This', '6 That', '8 - Always']);
  });

  test('in an entry that customers do not read, everything is internal', () => {
    expect(split('---\ntitle: Open\n---\nText\n', false)).toEqual({ internal: ['2 Open', '4 Text'], open: [] });
  });
});

describe('the body of an entry', () => {
  test('what stands in <Internal> is internal, its reason and addresses included', () => {
    const body = 'Open\n<Internal reason="names a team">\nSee [the plan](./plan.png).\n</Internal>\nOpen again';
    expect(split(`---\ntitle: T\n---\n${body}\n`)).toEqual({
      internal: ['5 names a team', '6 See the plan.', '6 ./plan.png'],
      open: ['2 T', '4 Open', '8 Open again'],
    });
  });

  test('of a placeholder the name is internal', () => {
    const { internal, open } = split('---\ntitle: T\n---\nAt <Redact as="a bank">Mori Bank</Redact> it failed.\n');
    expect(internal).toEqual(['4 Mori Bank']);
    expect(open).toEqual(['2 T', '4 At', '4 a bank', '4 it failed.']);
  });

  test('comments are internal', () => {
    expect(split('---\ntitle: T\n---\nOpen {/* hidden */} open\n').internal).toEqual(['4 hidden']);
  });

  test('tags and marks do not stand between the words', () => {
    const { open } = split('---\ntitle: T\n---\nThe <Term id="x">cockpit</Term> was **wide** open.\n');
    expect(open).toEqual(['2 T', '4 The cockpit was wide open.', '4 x']);
  });

  test('other line ends and a byte-order mark change nothing', () => {
    const source = '---\ntitle: T\nsay: Hidden\n---\nOpen\n';
    expect(split(`\ufeff${source.replaceAll('\n', '\r\n')}`)).toEqual(split(source));
  });
});

describe('a vocabulary', () => {
  const source =
    '# aside\n- id: open-product\n  name: Open\n  seeAlso: [cases/open-case, cases/closed-case]\n  audience: public\n- id: code-name\n  name: Hidden\n  words:\n    - hush\n';

  test('terms are internal unless they say that they are public', () => {
    expect(publicTerms(source)).toEqual(['open-product']);
    const internal = scanVocabulary('content/vocabulary/solutions.yaml', source, names).filter(
      (passage) => !passage.isPublic,
    );
    expect(internal.map(({ line, text }) => `${line} ${text.trim()}`)).toEqual([
      '1 # aside',
      '4 cases/closed-case',
      '6 code-name',
      '7 Hidden',
      '9 - hush',
    ]);
  });
});

describe('the file of concepts', () => {
  const source = `# aside
- id: pay
  name: Pay
  words: [payroll, wages]
  solutions: [open-product, code-name]
  concepts:
    - price
    - secret
  audience: public
  diary: Hidden
- id: secret
  name: Secret
  words:
    - hush
  solutions: [open-product]
`;
  const passages = scanVocabulary('content/vocabulary/concepts.yaml', source, {
    refs: new Set(),
    terms: new Set(['solutions/open-product', 'concepts/price']),
  });
  const of = (isPublic: boolean) =>
    passages.filter((passage) => passage.isPublic === isPublic).map(({ line, text }) => `${line} ${text.trim()}`);

  test('is internal but for concepts that say that they are public, and their links to what customers know', () => {
    expect(of(false)).toEqual([
      '1 # aside',
      '5 code-name',
      '8 secret',
      '10 Hidden',
      '11 secret',
      '12 Secret',
      '14 - hush',
      '15 open-product',
    ]);
    expect(of(true)).toEqual(['2 pay', '3 Pay', '4 [payroll, wages]', '5 open-product', '7 price', '9 public']);
  });

  test('names its public concepts', () => {
    expect(publicTerms(source)).toEqual(['pay']);
  });
});

test('in the real content the scanner finds the advice to sellers, and not the title', () => {
  const path = 'content/lessons/withholding-data-as-power.mdx';
  const source = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const passages = scanEntry(path, source, true, { refs: new Set(), terms: new Set() });
  const say = source.split('\n').findIndex((line) => line.startsWith('say:'));
  expect(passages.find(({ line }) => line === say + 1)).toMatchObject({ isPublic: false });
  expect(passages[0]).toMatchObject({ line: 2, isPublic: true });
});
