import { describe, expect, test } from 'vitest';
import {
  publicTermKeys,
  renewSnapshot,
  snapshotConcepts,
  snapshotEntry,
  snapshotVocabulary,
} from '#core/clear/snapshot.ts';
import { projectPublic } from '#core/schema/audience.ts';
import { entrySchemas, type Edition } from '#core/schema/schemas.ts';
import { parseConcepts } from '#core/tree/parse-vocabulary.ts';
import type { Entry } from '#core/tree/tree.ts';
import { changed, entryOf, soundLesson, soundSurroundings, soundTree, termsOf, termText } from './helpers.ts';

const date = '2026-11-22';

/** The sound lesson with everything in it that must stay inside; each secret holds the word `zulu`. */
const secretive = soundLesson
  .replace(
    'status: published\n',
    `status: published
say: We had zulu trouble ourselves at first.
ask:
  - Who is your zulu in the meetings?
avoid:
  - Do not say that zulu is done.
notCleared: Because of zulu it stays inside.
owner: Zulu Office
contact: "#zulu"
contributors:
  - zulu-sato
reviewed: 2026-01-01
reviewEvery: 6
`,
  )
  .replace('drivers:\n', '# zulu in a comment\ndrivers:\n  - code-name-zulu\n')
  .replace(
    'questions:\n',
    `  - id: zulu-minutes
    title: Minutes of the zulu meeting
    publisher: The zulu team
    date: 2021
    language: en
    kind: internal-document
    note: Ask zulu for a copy.
questions:
`,
  )
  .replace('        - paper\n', '        - paper\n        - zulu-minutes\n')
  .replace('cases:\n', 'related:\n  - lessons/zulu\n  - lessons/other\ncases:\n  - cases/zulu\n')
  .replace(
    'The story.\n',
    'The story.\n\n<Internal reason="Names zulu">\n\nThe zulu customer.\n\n</Internal>\n\nIts end.\n',
  );

/** The snapshot of an entry, read again as customers’ text. */
function reread(entry: Entry): Entry {
  return entryOf(entry.ref, snapshotEntry(entry, date, soundSurroundings).text, 'public');
}

describe('the snapshot of an entry', () => {
  test('is its public fields in the order of the schema, and its body', () => {
    const { text, heldBack } = snapshotEntry(entryOf('lessons/sound', soundLesson), date, soundSurroundings);
    expect(text).toBe(
      soundLesson
        .replace(
          '---\n',
          '---\n# The approved public text, written by `npm run clear`. Change the entry, not this file.\ncleared: 2026-11-22\n',
        )
        .replace('status: published\n', '')
        .replace('"22"', '22'),
    );
    expect(heldBack).toEqual([{ what: 'field', name: 'status' }]);
  });

  test('holds no word of anything that stays inside', () => {
    const { text } = snapshotEntry(entryOf('lessons/sound', secretive), date, soundSurroundings);
    expect(text).not.toMatch(/zulu/i);
    expect(text).toBe(
      snapshotEntry(
        entryOf(
          'lessons/sound',
          soundLesson
            .replace('cases:\n', 'related:\n  - lessons/other\ncases:\n')
            .replace('The story.\n', 'The story.\n\nIts end.\n'),
        ),
        date,
        soundSurroundings,
      ).text,
    );
  });

  test('lists everything that it leaves out: fields, blocks with their reason, terms, relations', () => {
    const { heldBack } = snapshotEntry(entryOf('lessons/sound', secretive), date, soundSurroundings);
    expect(heldBack.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'field status',
      'field evidence[2]',
      'field say',
      'field ask',
      'field avoid',
      'field notCleared',
      'field owner',
      'field contact',
      'field contributors',
      'field reviewed',
      'field reviewEvery',
      'block Names zulu',
      'term drivers/code-name-zulu',
      'relation lessons/zulu',
      'relation cases/zulu',
    ]);
  });

  test('read again, is exactly the projected fields and the body without its blocks', () => {
    const entry = entryOf('lessons/sound', soundLesson);
    const again = reread(entry);
    expect(again.data).toEqual({
      ...(projectPublic(entrySchemas.internal.lessons, entry.data) as object),
      cleared: date,
    });
    expect(again.body.trim()).toBe('The story.');
  });

  test('made of its own snapshot’s fields, is the same text again', () => {
    const first = snapshotEntry(entryOf('lessons/sound', secretive), date, soundSurroundings).text;
    const second = snapshotEntry(entryOf('lessons/sound', secretive), date, soundSurroundings).text;
    expect(second).toBe(first);
    const asEntry = first.replace(/# The approved.*\n/, '').replace('cleared: 2026-11-22', 'status: published');
    expect(snapshotEntry(entryOf('lessons/sound', asEntry), date, soundSurroundings).text).toBe(first);
  });

  test('lets go of an entry to read instead that customers cannot read, and keeps the reason', () => {
    const retired = { reason: 'The programme has ended.', supersededBy: 'lessons/zulu' };
    const entry = changed({ status: 'retired', retired });
    expect(reread(entry).data.retired).toEqual({ reason: 'The programme has ended.' });
    expect(snapshotEntry(entry, date, soundSurroundings).heldBack).toContainEqual({
      what: 'relation',
      name: 'lessons/zulu',
    });
  });

  test('does not change the entry', () => {
    const entry = entryOf('lessons/sound', secretive);
    const before = JSON.stringify(entry.data);
    snapshotEntry(entry, date, soundSurroundings);
    expect(JSON.stringify(entry.data)).toBe(before);
  });

  test('of an entry without a body ends with its fields', () => {
    const { text } = snapshotEntry(changed({ folder: 'cases' }), date, soundSurroundings);
    expect(text).toMatch(/\nperiod:\n {2}from: 2009\n---\n$/);
  });

  test('of a body that is all internal ends with its fields', () => {
    const body = '<Internal reason="x">\n\nA secret.\n\n</Internal>\n';
    const { text } = snapshotEntry(
      entryOf('lessons/sound', soundLesson.replace('The story.\n', body)),
      date,
      soundSurroundings,
    );
    expect(text).toMatch(/\ncases:\n {2}- cases\/sound-case\n---\n$/);
  });
});

describe('a text that is hard for YAML survives:', () => {
  test.each([
    ['a dash at its beginning', '- We tried, and we failed.'],
    ['a number sign', '# The first lesson of all'],
    ['a number sign inside', 'The #1 problem, and C# too'],
    ['a colon', 'Why: because it was late'],
    ['a colon at its end', 'This is what we said:'],
    ['double quotes', '"One data", they said, "one place"'],
    ['single quotes', "'It''s ours', they said"],
    ['both quotes and a backslash', `"It's" C:\\new\\table`],
    ['several lines', 'The first line.\n\nAnother one.\n  An indented one.\n'],
    ['a line of ---', 'Above.\n---\nBelow it.'],
    ['nothing but --- and words', '--- below this line'],
    ['three dots', 'Above.\n...\nBelow it.'],
    ['a very long line', 'We said it again and again.  '.repeat(6)],
    ['a very long word', 'x'.repeat(199)],
    ['Japanese', '「社員を変えることは本当に難しい」：現場の声'.repeat(6)],
    ['surrogate pairs', '𠮷野家の𠮷田さんと😀と'],
    ['space around it', '  There is space around it.  '],
    ['a tab', 'one\ttwo\tthree'],
    ['brackets and signs', '[a] {b} *c* &d !e %f @g `h` |i >j ?k ,l'],
    ['a word that looks like null', 'null null null'],
    ['only digits', '0123456789'],
    ['a no-break space and odd line ends', 'a\u00a0b\u2028c\u2029d e f g h'],
  ])('%s', (_name, text) => {
    const { data } = changed();
    const entry = changed({
      do: text,
      when: [text],
      failure: { ...data.failure, attempts: [{ tried: text, result: 'failed' }] },
    });
    const again = reread(entry);
    expect(again.data).toMatchObject({ do: text, when: [text], failure: { attempts: [{ tried: text }] } });
    expect(again.body.trim()).toBe('The story.');
  });

  test('a body keeps its own lines of ---, its indented beginning and its spaces', () => {
    const body = '    code\n\n---\n\ntitle: no field\n\n---\n\nhard  \nbreak';
    const entry = entryOf('lessons/sound', soundLesson.replace('The story.\n', `\n\n${body}\n\n\n`));
    const { text } = snapshotEntry(entry, date, soundSurroundings);
    expect(text.endsWith(`---\n\n${body}\n`)).toBe(true);
  });
});

describe('a snapshot that is renewed', () => {
  const text = snapshotEntry(
    entryOf('lessons/sound', soundLesson.replace('cases:\n', 'related:\n  - lessons/other\ncases:\n')),
    date,
    soundSurroundings,
  ).text;
  const snapshot = entryOf('lessons/sound', text, 'public');

  test('loses only its references to entries that are gone', () => {
    expect(renewSnapshot(snapshot, new Set(['lessons/sound', 'lessons/other']))).toBe(
      text.replace('cases:\n  - cases/sound-case\n', ''),
    );
    expect(renewSnapshot(snapshot, new Set(['lessons/sound', 'cases/sound-case']))).toBe(
      text.replace('related:\n  - lessons/other\n', ''),
    );
  });

  test('stays the same where nothing is gone', () => {
    expect(renewSnapshot(snapshot, soundSurroundings.refs)).toBe(text);
  });
});

describe('the snapshot of a vocabulary', () => {
  test('holds only the terms marked public, in their order, with references that customers can follow', () => {
    const terms = termsOf(
      'drivers',
      `${termText('zulu')}${termText('data', 'public')}  seeAlso:\n    - lessons/zulu\n    - lessons/sound\n${termText('orion', 'internal')}${termText('people', 'public')}  seeAlso:\n    - lessons/zulu\n`,
    );
    const text = snapshotVocabulary(terms, new Set(['lessons/sound']));
    expect(text).toBe(`# The approved public text, written by \`npm run clear\`. Change the entry, not this file.
- id: data
  name: The data
  definition: What it is, in a sentence.
  seeAlso:
    - lessons/sound
  audience: public
- id: people
  name: The people
  definition: What it is, in a sentence.
  audience: public
`);
    expect(termsOf('drivers', text, 'public').map(({ data }) => data.id)).toEqual(['data', 'people']);
  });

  test('without public terms is an empty list', () => {
    const text = snapshotVocabulary(termsOf('drivers', termText('zulu')), new Set());
    expect(text).toMatch(/\n\[\]\n$/);
    expect(termsOf('drivers', text, 'public')).toEqual([]);
  });
});

test('the terms that customers know are those marked public', () => {
  const keys = [...publicTermKeys(soundTree())];
  expect(keys).toContain('drivers/data');
  expect(keys).toContain('glossary/town-hall');
  expect(keys).not.toContain('drivers/code-name-orion');
  expect(keys).not.toContain('glossary/orion');
});

describe('the snapshot of the concepts', () => {
  const conceptsOf = (text: string, edition: Edition = 'internal') =>
    parseConcepts(edition, 'content/vocabulary/concepts.yaml', text).concepts;

  test('holds only those marked public, in their order, and of their links those that customers know', () => {
    const concepts = conceptsOf(`# zulu in a comment
- id: pay
  audience: public
  name: Pay
  words: [payroll, 給与]
  drivers: [zulu, data]
  areas: [zulu]
  concepts: [zulu, price]
- id: zulu
  name: Zulu
  words: [zulu]
  drivers: [data]
- id: zulu-too
  name: Zulu
  words: [zulu]
  audience: internal
- id: price
  name: Prices
  words: [price]
  stories: none
  audience: public
`);
    const text = snapshotConcepts(concepts, new Set(['drivers/data', 'barriers/zulu']));
    expect(text).toBe(`# The approved public text, written by \`npm run clear\`. Change the entry, not this file.
- id: pay
  name: Pay
  words:
    - payroll
    - 給与
  drivers:
    - data
  concepts:
    - price
  audience: public
- id: price
  name: Prices
  words:
    - price
  stories: none
  audience: public
`);
    expect(conceptsOf(text, 'public').map(({ data }) => data.id)).toEqual(['pay', 'price']);
    expect(snapshotConcepts(conceptsOf(text, 'public'), new Set(['drivers/data']))).toBe(text);
  });

  test('without public concepts is an empty list', () => {
    expect(snapshotConcepts(conceptsOf('- id: zulu\n  name: Zulu\n  words: [zulu]\n'), new Set())).toMatch(/\n\[\]\n$/);
  });

  test('does not change the concepts', () => {
    const concepts = conceptsOf('- id: pay\n  name: Pay\n  words: [pay]\n  drivers: [zulu]\n  audience: public\n');
    snapshotConcepts(concepts, new Set());
    expect(concepts[0]!.data.drivers).toEqual(['zulu']);
  });
});
