import { describe, expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { examineClearance } from '#core/clear/examine-clearance.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import { entryOf, read, soundLesson, soundSurroundings, soundTree, texts } from './helpers.ts';

/** What stands against clearing the sound lesson with a changed text. */
function examine(text: string, surroundings = soundSurroundings) {
  const entry = entryOf('lessons/sound', text);
  const { findings, images } = examineClearance(entry, soundTree(entry), surroundings, satteriParser);
  return { findings: texts(findings), images };
}

/** What stands against a body in place of the sound one; its text stands on line 53. */
function body(text: string, surroundings = soundSurroundings): string[] {
  return examine(soundLesson.replace('The story.\n', text), surroundings).findings;
}

const aside = (text: string) => `<Internal reason="Not yet told">\n\n${text}\n\n</Internal>\n`;
const ownNotes = `  - id: minutes
    title: Minutes of a meeting
    publisher: The team
    date: 2021
    language: en
    kind: internal-document
`;

test('nothing stands against a sound entry', () => {
  expect(examine(soundLesson)).toEqual({ findings: [], images: [] });
});

describe('refused at its place in the entry itself, block or no block above it:', () => {
  test('a link to an entry that customers cannot read', () => {
    const link = 'See [the case](../cases/sound-case.mdx).';
    const surroundings = { ...soundSurroundings, refs: new Set(['lessons/sound']) };
    const message =
      'link — the link leads to cases/sound-case, which customers cannot read. Clear that entry too, or take the link out.';
    expect(body(link, surroundings)).toEqual([`content/lessons/sound.mdx:53:5 ${message}`]);
    expect(body(`${aside('A note.')}\n${link}`, surroundings)).toEqual([`content/lessons/sound.mdx:59:5 ${message}`]);
    expect(body(link)).toEqual([]);
  });

  test('a Cite of evidence that stays inside', () => {
    const text = soundLesson.replace('questions:\n', `${ownNotes}questions:\n`);
    const cites = (story: string) => examine(text.replace('The story.', story)).findings;
    expect(cites('It was late. <Cite id="minutes" />')).toEqual([
      'content/lessons/sound.mdx:59:14 cite-reference — no evidence of this entry has the id "minutes". Add the source to evidence, or correct the id.',
    ]);
    expect(cites('It was late. <Cite id="paper" />')).toEqual([]);
  });

  test('a Term that is not public', () => {
    expect(body('At a <Term id="orion">meeting</Term>.')).toEqual([
      'content/lessons/sound.mdx:53:6 term-reference — the glossary has no "orion". The terms are in content/vocabulary/glossary.yaml.',
    ]);
    expect(body('At a <Term id="town-hall">meeting</Term>.')).toEqual([]);
  });

  test('an <Internal> tag that is not as it should be', () => {
    expect(body('<internal reason="x">\n\nA secret.\n\n</Internal>\n')).toHaveLength(2);
    expect(body('<Internal reason="x">\n\nA secret.\n')).toEqual([
      'content/lessons/sound.mdx:53:1 internal-tag — this <Internal> block is never closed. Put </Internal> on a line of its own after it.',
    ]);
  });
});

test('what stands inside an <Internal> block may name what customers cannot read', () => {
  const surroundings = { ...soundSurroundings, refs: new Set(['lessons/sound']) };
  const text = aside('At a <Term id="orion">meeting</Term> with [the case](../cases/sound-case.mdx).');
  expect(body(text, surroundings)).toEqual([]);
});

test('a block that the lines and the parser see differently is refused, so that nothing between the tags is published', () => {
  const half = '<Internal reason="r">\na\n2. ```\n   ```\n</Internal>\n';
  expect(body(`${half}\nA secret.\n\n${half}`)[0]).toMatch(/^content\/lessons\/sound\.mdx:53:1 internal-tag — /);
});

describe('refused in words, because a snapshot could not be made of it:', () => {
  test('an entry that is not complete', () => {
    expect(examine(soundLesson.replace(/summary: .*\n/, '')).findings).toEqual([
      'content/lessons/sound.mdx:2:1 published-is-complete — summary is missing. One sentence that a colleague could say aloud. Add it, or set status to draft.',
    ]);
  });

  test('an entry all of whose evidence stays inside', () => {
    const text = soundLesson
      .replace('kind: published', 'kind: interview')
      .replace(/ {2}measures:[^]*?failure:/, '  gap: Nobody measured it.\nfailure:')
      .replace('basis: stated\n      evidence:\n        - paper', 'basis: inferred');
    expect(examine(text).findings).toEqual([
      'content/lessons/sound.mdx:24:1 clearance-is-earned — no evidence is published. Add a source that customers can look up.',
    ]);
  });

  test('an entry none of whose drivers is public', () => {
    expect(examine(soundLesson.replace('  - data\n', '  - code-name-orion\n')).findings).toEqual([
      'content/lessons/sound.mdx:8:1 clearance-is-earned — none of the drivers is public. Name one that customers may read about.',
    ]);
  });
});

test('whatever is not refused makes a snapshot that fits the public schema', () => {
  const texts = [
    soundLesson,
    soundLesson.replace('  - data\n', '  - data\n  - code-name-orion\n'),
    soundLesson.replace('questions:\n', `${ownNotes}questions:\n`).replace('- paper\n', '- paper\n        - minutes\n'),
    soundLesson.replace('status: published', 'status: retired\nretired:\n  reason: The programme has ended.'),
    soundLesson.replace('cases:\n  - cases/sound-case\n', 'related: []\n'),
  ];
  for (const text of texts) {
    expect(examine(text).findings).toEqual([]);
    const snapshot = snapshotEntry(entryOf('lessons/sound', text), '2026-11-22', soundSurroundings);
    expect(read('lessons/sound', snapshot.text, 'public').findings).toEqual([]);
  }
});

test('the images of the public text are named, those inside blocks are not', () => {
  const story = `![One line.](./sound/line.svg)\n\n${aside('![Another.](./sound/secret.svg)')}`;
  const entry = entryOf('lessons/sound', soundLesson.replace('The story.\n', story));
  const tree = { ...soundTree(entry), assets: new Set(['lessons/sound/line.svg', 'lessons/sound/secret.svg']) };
  expect(examineClearance(entry, tree, soundSurroundings, satteriParser)).toEqual({
    findings: [],
    images: ['lessons/sound/line.svg'],
  });
});
