import { expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { checkTree } from '#core/check/check-tree.ts';
import { similarRef } from '#core/check/similar-ref.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import {
  changed,
  entryOf,
  soundCase,
  soundLesson,
  soundSurroundings,
  soundTree,
  termText,
  texts,
  treeOf,
} from './helpers.ts';

/** What is wrong with a tree, as a reader sees it. */
function check(tree: Tree): string[] {
  return texts(checkTree(tree, satteriParser));
}

test('a sound tree has nothing to mend', () => {
  expect(check(soundTree())).toEqual([]);
});

test('findings of all files come at once and in order: fields, references, bodies, vocabulary', () => {
  const tree = treeOf(
    [
      entryOf('lessons/b', soundLesson.replace('The story.', 'Takes <100 ms and [more](../cases/gone.mdx).')),
      entryOf('lessons/a', soundLesson.replace('- data\n', '- daat\n').replace('cases/sound-case', 'cases/nowhere')),
      entryOf('cases/sound-case', soundCase.replace('        - paper\n', '        - papr\n')),
    ],
    {
      vocabulary: {
        barriers: termText('conflicting-interests'),
        drivers: `${termText('data')}  seeAlso:\n    - cases/sound-cas\n`,
      },
    },
  );
  expect(check(tree)).toEqual([
    'content/cases/sound-case.mdx:19:11 known-evidence — no evidence of this entry has the id "papr". Did you mean "paper"? Add the source to evidence, or correct the id.',
    'content/lessons/a.mdx:9:5 known-terms — there is no driver "daat". Did you mean "data"? The known ones are in content/vocabulary/drivers.yaml.',
    'content/lessons/a.mdx:50:5 known-entries — there is no entry "cases/nowhere". Correct the reference, or take it out.',
    expect.stringMatching(/^content\/lessons\/b\.mdx:53:7 less-than — a bare </),
    'content/lessons/b.mdx:53:19 link — there is no entry cases/gone. Correct the link, or take it out.',
    'content/vocabulary/drivers.yaml:5:7 known-entries — there is no entry "cases/sound-cas". Did you mean "cases/sound-case"? Correct the reference, or take it out.',
  ]);
});

test('an <Internal> tag in a field hides nothing and is found', () => {
  const message =
    'an <Internal> tag stands in a field, where it hides nothing. Move the text into the body, or into say, ask or avoid.';
  const inText = soundLesson.replace('Divisions kept data', '<Internal reason="x"> Divisions kept data');
  expect(check(soundTree(entryOf('lessons/sound', inText)))).toEqual([
    `content/lessons/sound.mdx:3:10 internal-tag — ${message}`,
  ]);
  const asBlock = soundLesson.replace(
    'do: Move the argument',
    'do: |\n  <Internal reason="x">\n  A secret.\n  </Internal>\n  Move the argument',
  );
  expect(check(soundTree(entryOf('lessons/sound', asBlock)))).toEqual([
    `content/lessons/sound.mdx:48:3 internal-tag — ${message}`,
    `content/lessons/sound.mdx:50:3 internal-tag — ${message}`,
  ]);
});

test('an <Internal> block in the body is where it belongs', () => {
  const text = `${soundLesson}\n<Internal reason="Names a customer">\n\nA secret.\n\n</Internal>\n`;
  expect(check(soundTree(entryOf('lessons/sound', text)))).toEqual([]);
});

test('an entry that cannot be read is not also an unknown reference', () => {
  const tree = treeOf([entryOf('lessons/sound', soundLesson)], { broken: ['cases/sound-case'] });
  expect(check(tree)).toEqual([]);
});

test('a snapshot of a sound entry passes as public text', () => {
  const { text } = snapshotEntry(changed(), '2026-11-22', soundSurroundings);
  const { text: story } = snapshotEntry(changed({ folder: 'cases' }), '2026-11-22', soundSurroundings);
  const entries = [entryOf('lessons/sound', text, 'public'), entryOf('cases/sound-case', story, 'public')];
  expect(check(treeOf(entries, { edition: 'public' }))).toEqual([]);
});

test('an <Internal> block in a public text is an error', () => {
  const { text } = snapshotEntry(changed(), '2026-11-22', soundSurroundings);
  const entry = entryOf('lessons/sound', `${text}\n<Internal reason="x">\n\nA secret.\n\n</Internal>\n`, 'public');
  const tree = treeOf([entry], { edition: 'public', broken: ['cases/sound-case'] });
  expect(check(tree)).toHaveLength(1);
  expect(check(tree)[0]).toMatch(/ an <Internal> block stands in a public text\. /);
});

test('what clearance asks for is not asked of an entry that nobody clears', () => {
  const entry = changed({ questions: undefined, notCleared: 'The sources conflict.' });
  expect(check(soundTree(entry))).toEqual([]);
});

test.each(['<Redact as="a bank">SECRET</Redact>', '<Internal reason="x">', '＜redact＞'])(
  'the tag %s in the vocabulary hides nothing and is found',
  (tag) => {
    const glossary = `- id: town-hall\n  name: The town hall\n  definition: 'A meeting at ${tag}.'\n`;
    expect(check(treeOf([], { vocabulary: { glossary } }))).toEqual([
      'content/vocabulary/glossary.yaml:3:15 internal-tag — a tag that looks like <Internal> or <Redact> stands in a term, where it hides nothing. Take it out, and what customers must not read with it.',
    ]);
  },
);

test('a confidential name in a comment of the vocabulary is found once, with its place', () => {
  const file = 'content/vocabulary/glossary.yaml';
  const vocabulary = new Map([[file, '- id: town-hall\n  # asked by Vega\n  name: Vega\n']]);
  expect(check({ ...soundTree(), vocabulary, confidential: ['Vega'] })).toEqual([
    `${file}:2:14 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.`,
    `${file}:3:9 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.`,
  ]);
});

test('a confidential name in the vocabulary is found and never printed', () => {
  const tree = { ...soundTree(), confidential: ['The  Town-Hall'] };
  expect(check(tree)).toEqual([
    'content/vocabulary/glossary.yaml:2:9 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead.',
  ]);
});

/** A map and a set that count how often they are gone through from end to end. */
class CountedMap<Key, Value> extends Map<Key, Value> {
  rounds = 0;
  override values() {
    this.rounds++;
    return super.values();
  }
  override keys() {
    this.rounds++;
    return super.keys();
  }
  override entries() {
    this.rounds++;
    return super.entries();
  }
  override [Symbol.iterator]() {
    this.rounds++;
    return super[Symbol.iterator]();
  }
}
class CountedSet<Value> extends Set<Value> {
  rounds = 0;
  override values() {
    this.rounds++;
    return super.values();
  }
  override [Symbol.iterator]() {
    this.rounds++;
    return super[Symbol.iterator]();
  }
}

/** How often a check goes through all entries, terms and refs of a tree of so many lessons, each with every kind of reference. */
function rounds(lessons: number): number[] {
  const sound = changed();
  const entries = Array.from({ length: lessons }, (_, index): Entry => {
    const id = `lesson-${index}`;
    const retired = { reason: 'It was replaced.', supersededBy: `lessons/lesson-${(index + 1) % lessons}` };
    const data = {
      ...sound.data,
      status: 'retired' as const,
      retired,
      drivers: ['daat'],
      aliases: [`old-${index}`, 'same'],
      related: [`lessons/gone-${index}`],
    };
    return { ...sound, ref: `lessons/${id}`, id, file: `content/lessons/${id}.mdx`, card: data, data };
  });
  const tree = treeOf(entries);
  const all = new CountedMap(tree.entries);
  const terms = new CountedMap(tree.terms);
  const refs = new CountedSet(tree.refs);
  const findings = checkTree(
    { ...tree, entries: all, terms, refs, today: '2026-11-22', reviewEvery: 12, confidential: ['Orion'] },
    satteriParser,
  );
  expect(findings.length).toBeGreaterThan(lessons * 3);
  return [all.rounds, terms.rounds, refs.rounds];
}

test('however many entries there are, no rule goes through all of them for each of them', () => {
  const few = rounds(5);
  expect(few.reduce((sum, number) => sum + number)).toBeLessThan(12);
  expect(rounds(60)).toEqual(few);
});

test('an unknown reference is compared only with entries whose names have a part in common', () => {
  const refs = (count: number) => Array.from({ length: count }, (_, index) => `lessons/story-${index}`);
  const tree = (...more: string[]) => treeOf([], { broken: [...refs(300), ...more] });
  expect(similarRef(tree('cases/phoenix-pay'), 'lessons/phoenix-pay')).toBe(' Did you mean "cases/phoenix-pay"?');
  expect(similarRef(tree('cases/phoenix'), 'cases/phonix')).toBe(' Did you mean "cases/phoenix"?');
  expect(similarRef(tree('lessons/xtory-of-it'), 'lessons/story-of-it')).toBe(' Did you mean "lessons/xtory-of-it"?');
  // All three hundred have the word: no help, and no work.
  expect(similarRef(tree(), 'lessons/story-x')).toBe('');
});
