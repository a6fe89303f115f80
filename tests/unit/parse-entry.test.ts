import { describe, expect, test } from 'vitest';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseConcepts, parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import { entryOf, read, soundLesson, termText, texts } from './helpers.ts';

/** A draft with as little as a draft needs; the first field stands on line 2. */
const draft = `---
title: Why did nobody come twice?
status: draft
failure:
  expected: Everybody would use it.
  happened: Nobody used it twice.
---
`;

/** The findings about a draft in which a line is replaced. */
function findings(line: string, replacement: string): string[] {
  expect(draft).toContain(line);
  return texts(read('lessons/a', draft.replace(line, replacement)).findings);
}

test('an entry is its fields, its body and their places', () => {
  const entry = entryOf('lessons/a', `${draft}\nThe story.\n`);
  expect(entry).toMatchObject({
    ref: 'lessons/a',
    folder: 'lessons',
    id: 'a',
    file: 'content/lessons/a.mdx',
    data: {
      title: 'Why did nobody come twice?',
      status: 'draft',
      failure: { expected: 'Everybody would use it.', happened: 'Nobody used it twice.' },
    },
    body: '\n\n\n\n\n\n\n\nThe story.\n',
  });
  expect(entry.locate(['failure', 'happened'])).toEqual({ line: 6, column: 13 });
});

test('line ends of Windows and a byte-order mark change nothing', () => {
  const plain = entryOf('lessons/sound', soundLesson);
  const windows = entryOf('lessons/sound', `\uFEFF${soundLesson.replaceAll('\n', '\r\n')}`);
  expect({ ...windows, locate: null }).toEqual({ ...plain, locate: null });
  expect(windows.locate(['evidence', 0, 'url'])).toEqual(plain.locate(['evidence', 0, 'url']));
});

test('months between reviews become a number', () => {
  expect(entryOf('lessons/a', draft.replace('status', 'reviewEvery: 6\nstatus')).data.reviewEvery).toBe(6);
});

describe('a file that cannot be an entry says so:', () => {
  test.each([
    ['an empty file', '', 'the file is empty. Begin with the fields of the entry between two lines of ---.'],
    ['white space', ' \n\n', 'the file is empty. Begin with the fields of the entry between two lines of ---.'],
    [
      'no fields',
      '# Title\n',
      'the file does not begin with its fields. Put them at the top, between two lines of ---.',
    ],
    [
      'fields that never end',
      '---\ntitle: x\n',
      'the fields begin with --- but never end. Put a second line of --- after the last field.',
    ],
  ])('%s', (_name, text, message) => {
    expect(texts(read('lessons/a', text).findings)).toEqual([`content/lessons/a.mdx:1:1 front-matter — ${message}`]);
  });

  test.each(['Quick Wins.mdx', 'quick_wins.mdx', 'quick--wins.mdx', 'Été.mdx'])('the name %s', (name) => {
    const parsed = parseEntry('internal', 'lessons', name, `content/lessons/${name}`, draft);
    expect(texts(parsed.findings)).toEqual([
      `content/lessons/${name}:1:1 file-name — "${name}" is no name for an entry. Use lower-case letters, digits and single hyphens, as in town-hall.mdx.`,
    ]);
    expect(parsed.entry).toBeUndefined();
  });

  test('fields that are no fields', () => {
    const message =
      'the front matter should have fields of its own. Put each on a line of its own, indented by two spaces.';
    for (const text of ['---\n---\n', '---\n- a\n---\n', '---\ntext\n---\n']) {
      expect(texts(read('lessons/a', text).findings)).toEqual([`content/lessons/a.mdx:2:1 wrong-shape — ${message}`]);
    }
  });
});

test('a mistake of YAML is found in the lines of the file', () => {
  expect(findings('title: Why did', 'title: Why: did')).toEqual([
    'content/lessons/a.mdx:2:8 yaml — a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".',
  ]);
});

describe('a mistake in a field is found at its place:', () => {
  test('an unknown field, at its key, with what was probably meant', () => {
    expect(findings('status: draft', 'status: draft\ncontributor: [k-sato]')).toEqual([
      'content/lessons/a.mdx:4:1 unknown-field — "contributor" is no field of an entry like this. Did you mean "contributors"?',
    ]);
  });

  test('an unknown field further in, with the fields there are', () => {
    expect(findings('  happened', '  moral: None.\n  happened')).toEqual([
      'content/lessons/a.mdx:6:3 unknown-field — "moral" is no field of failure. The fields here are: expected, happened, causes, signals, attempts, attemptsGap, cost, breakthrough, remaining.',
    ]);
  });

  test('several unknown fields, each at its key', () => {
    expect(findings('status: draft', 'statsu: draft\nstatus: draft\n__proto__: x\nconstructor: y')).toEqual([
      expect.stringMatching(/^content\/lessons\/a\.mdx:3:1 unknown-field — "statsu" .* Did you mean "status"\?$/),
      expect.stringMatching(/^content\/lessons\/a\.mdx:5:1 unknown-field — "__proto__" /),
      expect.stringMatching(/^content\/lessons\/a\.mdx:6:1 unknown-field — "constructor" /),
    ]);
  });

  test('a field of the other kind of entry', () => {
    expect(findings('status: draft', 'status: draft\norganisation: NEC')[0]).toMatch(
      /^content\/lessons\/a\.mdx:4:1 unknown-field — "organisation" is no field of an entry like this\. The fields here are: title, summary, status, /,
    );
  });

  test('a misspelt value, with all it can be', () => {
    expect(findings('status: draft', 'status: daft')).toEqual([
      'content/lessons/a.mdx:3:9 unknown-value — status is "daft". Did you mean "draft"? It can be: draft, published, retired.',
    ]);
  });

  test('an empty value', () => {
    expect(findings('status: draft', 'status:')).toEqual([
      'content/lessons/a.mdx:3:8 unknown-value — status is "". It can be: draft, published, retired.',
    ]);
  });

  test('a missing field, where the fields begin, with its description and an example', () => {
    expect(findings('status: draft\n', '')).toEqual([
      'content/lessons/a.mdx:2:1 missing-field — status is missing. A draft is a note, a published entry is complete, a retired one no longer holds. For example: draft',
    ]);
  });

  test('a missing field further in, at the field that should hold it', () => {
    expect(findings('  happened: Nobody used it twice.\n', '')).toEqual([
      'content/lessons/a.mdx:4:1 missing-field — failure.happened is missing. What happened instead, as it was seen at the time. For example: Divisions kept their figures to themselves.',
    ]);
  });

  test('a text where a list belongs', () => {
    expect(findings('status: draft', 'status: draft\nbarriers: frontline-criticism')).toEqual([
      'content/lessons/a.mdx:4:11 wrong-shape — barriers should be a list. Put each item on a line of its own, beginning with "- ".',
    ]);
  });

  test('a list where a text belongs', () => {
    expect(findings('title: Why did nobody come twice?', 'title:\n  - Why did nobody come twice?')).toEqual([
      'content/lessons/a.mdx:2:1 wrong-shape — title should be one text, not a list. Write it without "- ".',
    ]);
  });

  test('a text where an object belongs', () => {
    expect(findings('status: draft', 'status: draft\noutcome: It went well in the end.')).toEqual([
      'content/lessons/a.mdx:4:10 wrong-shape — outcome should have fields of its own. Put each on a line of its own, indented by two spaces.',
    ]);
  });

  test('too many ids', () => {
    expect(findings('status: draft', 'status: draft\ndrivers: [a, b, c, d]')).toEqual([
      'content/lessons/a.mdx:4:10 invalid-value — drivers has too many ids: at most 3. Keep the ones that matter most.',
    ]);
  });

  test('mistakes in the items of lists, all at once, counted from 1', () => {
    const attempts = `
  attempts:
    - tried: A speech to all staff.
      result: failed
    - result: worst
      tried: Short
      learnt: Nothing at all.
    - tried: Another speech to all staff.
`;
    expect(
      findings('\n  expected: Everybody would use it.\n', `${attempts}  expected: Everybody would use it.\n`),
    ).toEqual([
      'content/lessons/a.mdx:9:14 invalid-value — failure.attempts[2].tried is too short: 5 of at least 10 characters. Say a little more.',
      'content/lessons/a.mdx:8:15 unknown-value — failure.attempts[2].result is "worst". It can be: failed, partial, worked.',
      'content/lessons/a.mdx:10:7 unknown-field — "learnt" is no field of failure.attempts[2]. Did you mean "learned"?',
      'content/lessons/a.mdx:11:7 missing-field — failure.attempts[3].result is missing. Whether the attempt failed, worked in part, or worked. For example: failed',
    ]);
  });
});

test('a snapshot that lacks what clearance requires says which field and what belongs there', () => {
  const text = soundLesson.replace('status: published', 'cleared: 2026-11-22').replace(/summary: .*\n/, '');
  expect(texts(read('lessons/a', text, 'public').findings)).toEqual([
    'content/lessons/a.mdx:2:1 missing-field — summary is missing. One sentence that a colleague could say aloud. For example: Divisions kept data because it gave them influence; a shared goal moved them more than a rule.',
  ]);
});

test('a snapshot into which somebody wrote an internal field is refused', () => {
  const text = soundLesson.replace('status: published', 'cleared: 2026-11-22\nsay: We had the same problem at first.');
  expect(texts(read('lessons/a', text, 'public').findings)).toEqual([
    expect.stringMatching(/^content\/lessons\/a\.mdx:5:1 unknown-field — "say" is no field of an entry like this\./),
  ]);
});

describe('a vocabulary', () => {
  const parse = (text: string) => parseVocabulary('internal', 'drivers', 'content/vocabulary/drivers.yaml', text);

  test('is its terms in order, with their places', () => {
    const { terms, findings: found } = parse(`# Comment\n${termText('data')}${termText('people', 'public')}`);
    expect(found).toEqual([]);
    expect(terms.map(({ facet, index, data }) => [facet, index, data.id])).toEqual([
      ['drivers', 0, 'data'],
      ['drivers', 1, 'people'],
    ]);
    expect(terms[1]!.locate(['name'])).toEqual({ line: 6, column: 9 });
  });

  test('may not hold an id twice', () => {
    expect(texts(parse(termText('data') + termText('data')).findings)).toEqual([
      'content/vocabulary/drivers.yaml:4:7 duplicate-id — the id "data" stands here twice. Give one of the two terms another id.',
    ]);
  });

  test('reports mistakes at their places', () => {
    expect(texts(parse('- id: data\n  name: Data\n  definiton: What is known.\n').findings)).toEqual([
      'content/vocabulary/drivers.yaml:1:3 missing-field — definition of the term data is missing. One sentence that says what it is. For example: People who do the daily work say that the change ignores it and only adds to it.',
      'content/vocabulary/drivers.yaml:3:3 unknown-field — "definiton" is no field of the term data. Did you mean "definition"?',
    ]);
    expect(texts(parse('- id: !x data\n').findings)).toEqual([
      'content/vocabulary/drivers.yaml:1:7 yaml — the tag !x is not allowed here. Write plain text.',
    ]);
  });
});

describe('the file of concepts', () => {
  const parse = (text: string) => parseConcepts('internal', 'content/vocabulary/concepts.yaml', text);
  const pay = '- id: pay\n  name: Pay\n  words: [payroll, 給与]\n';

  test('is its concepts in order, with their places', () => {
    const { concepts, findings: found } = parse(`# Comment\n- id: cost\n  name: Cost\n  words: [cost]\n${pay}`);
    expect(found).toEqual([]);
    expect(concepts.map(({ facet, index, data }) => [facet, index, data.id])).toEqual([
      ['concepts', 0, 'cost'],
      ['concepts', 1, 'pay'],
    ]);
    expect(concepts[1]!.locate(['words', 1])).toEqual({ line: 7, column: 20 });
  });

  test('may not hold an id twice', () => {
    expect(texts(parse(pay + pay).findings)).toEqual([
      'content/vocabulary/concepts.yaml:4:7 duplicate-id — the id "pay" stands here twice. Give one of the two concepts another id.',
    ]);
  });

  test('reports mistakes at their places, and is then no concepts', () => {
    const { concepts, findings: found } = parse('- id: pay\n  name: Pay\n  words: []\n  story: none\n');
    expect(concepts).toEqual([]);
    expect(found.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['missing-field', 3, 10],
      ['unknown-field', 4, 3],
    ]);
    expect(texts(found)[1]).toBe(
      'content/vocabulary/concepts.yaml:4:3 unknown-field — "story" is no field of the concept pay. The fields here are: id, name, words, barriers, drivers, areas, solutions, industries, concepts, stories, audience.',
    );
    expect(texts(parse('- id: !x pay\n').findings)).toEqual([
      'content/vocabulary/concepts.yaml:1:7 yaml — the tag !x is not allowed here. Write plain text.',
    ]);
  });
});
