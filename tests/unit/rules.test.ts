import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidentialInBody, confidentialMessage } from '#core/check/rules/no-confidential-name.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { checkTree } from '#core/check/check-tree.ts';
import type { RuleExample } from '#core/check/rule.ts';
import { hideNames } from '#core/check/hide-names.ts';
import { rules } from '#core/check/rules.ts';
import { supersededByHasEnd } from '#core/check/rules/superseded-by-has-end.ts';
import { clearanceIsEarned } from '#core/clear/clearance-is-earned.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import type { Entry, Tree, TreeOptions } from '#core/tree/tree.ts';
import { changed, entryOf, soundCase, soundLesson, soundSurroundings, soundTree, texts, treeOf } from './helpers.ts';

const all = [...rules, clearanceIsEarned];

/** The entry of an example and the tree around it. */
function play({ change, body, beside = {}, options }: RuleExample): { entry: Entry; tree: Tree } {
  const entry = changed(change);
  if (body !== undefined) {
    const text = (change.folder === 'cases' ? soundCase : soundLesson).replace(
      /\n---\n[^]*/,
      () => `\n---\n\n${body}\n`,
    );
    Object.assign(entry, { source: text, body: entryOf(entry.ref, text).body });
  }
  const others = Object.entries(beside).map(([ref, fields]): Entry => {
    const other = entryOf(ref, ref.startsWith('cases/') ? soundCase : soundLesson);
    const data = { ...other.data, ...fields } as Entry['data'];
    return { ...other, card: data, data };
  });
  return { entry, tree: { ...soundTree(entry, ...others), ...options } };
}

describe.each(all)('$name', (rule) => {
  test.each(rule.examples)('a sound entry with $change and the text "$body" gives exactly: $message', (example) => {
    const { entry, tree } = play(example);
    const findings = checkEntry(entry, tree, [rule]);
    expect(findings.map(({ message }) => message)).toEqual(example.message === undefined ? [] : [example.message]);
  });

  test('stands in a file of its name, explains itself in one sentence, and shows what it finds', () => {
    const folder = rule === clearanceIsEarned ? 'clear' : 'check/rules';
    expect(existsSync(join(import.meta.dirname, '../../src/core', folder, `${rule.name}.ts`))).toBe(true);
    expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.examples.some((example) => example.message !== undefined)).toBe(true);
  });

  test('its messages say what is wrong and how to mend it, in two sentences at least', () => {
    for (const { message } of rule.examples) if (message !== undefined) expect(message).toMatch(/[.?] [A-Z].*\.$/);
  });
});

test('no two rules have the same name', () => {
  expect(new Set(all.map((rule) => rule.name)).size).toBe(all.length);
});

test('the rules have nothing to say about a sound lesson and a sound case', () => {
  for (const entry of [changed(), changed({ folder: 'cases' })])
    expect(checkEntry(entry, soundTree(), all)).toEqual([]);
});

test('a draft may lack everything that only a published entry needs', () => {
  const draft = changed({
    status: 'draft',
    summary: undefined,
    barrierBasis: undefined,
    drivers: undefined,
    outcome: undefined,
    evidence: undefined,
    questions: undefined,
    when: undefined,
    notWhen: undefined,
    do: undefined,
    because: undefined,
    cases: undefined,
    failure: {
      expected: 'Everybody would use it.',
      happened: 'Nobody used it twice.',
      attemptsGap: 'The sources do not tell.',
    },
  });
  expect(checkEntry(draft, soundTree(draft))).toEqual([]);
});

test('a published case needs what makes a case, at the place where its fields begin', () => {
  const entry = changed({ folder: 'cases', organisation: undefined, kind: undefined, period: undefined });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/cases/sound-case.mdx:2:1 published-is-complete — organisation is missing. Whose story it is. Add it, or set status to draft.',
    'content/cases/sound-case.mdx:2:1 published-is-complete — kind is missing. Our own practice, work with a customer, or another organisation’s public failure. Add it, or set status to draft.',
    'content/cases/sound-case.mdx:2:1 published-is-complete — period is missing. When the story begins and ends. Add it, or set status to draft.',
  ]);
});

test('a public record may have no barrier', () => {
  const entry = changed({ folder: 'cases', kind: 'public-record', barriers: undefined, barrierBasis: undefined });
  expect(checkEntry(entry, soundTree(entry))).toEqual([]);
});

test('a published entry needs a cause', () => {
  const failure = { ...changed().data.failure, causes: [] };
  const entry = changed({ failure });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/lessons/sound.mdx:20:1 published-is-complete — failure.causes is missing. Name at least one cause. Add it, or set status to draft.',
  ]);
});

test('an unknown id is found at its own line and column', () => {
  const entry = changed({ drivers: ['daat'] });
  expect(texts(checkEntry(entry, soundTree(entry)))).toEqual([
    'content/lessons/sound.mdx:9:5 known-terms — there is no driver "daat". Did you mean "data"? The known ones are in content/vocabulary/drivers.yaml.',
  ]);
});

test('an entry that replaces a retired one must exist', () => {
  const entry = changed({
    status: 'retired',
    retired: { reason: 'The programme has ended.', supersededBy: 'lessons/othr' },
  });
  expect(checkEntry(entry, soundTree(entry)).map((finding) => finding.message)).toEqual([
    'there is no entry "lessons/othr". Did you mean "lessons/other"? Correct the reference, or take it out.',
  ]);
});

test('an evidence id that stands twice is found, and so is a measure with an unknown source', () => {
  const { data } = changed();
  const entry = changed({
    evidence: [data.evidence![0]!, data.evidence![0]!],
    outcome: { ...data.outcome!, measures: [{ what: 'Time', after: '3', unit: 'days', evidence: ['blog'] }] },
  });
  expect(checkEntry(entry, soundTree(entry)).map((finding) => finding.message)).toEqual([
    'the evidence id "paper" stands twice. Give each source an id of its own.',
    'no evidence of this entry has the id "blog". Add the source to evidence, or correct the id.',
  ]);
});

test('an alias that two entries claim is reported once, at the second', () => {
  const first = changed({ aliases: ['old-name'] });
  const second = { ...first, ref: 'lessons/zebra', id: 'zebra', file: 'content/lessons/zebra.mdx' };
  const tree = soundTree(first, second);
  expect(checkEntry(first, tree)).toEqual([]);
  expect(texts(checkEntry(second, tree))).toEqual([
    'content/lessons/zebra.mdx:2:1 alias-is-free — the alias "old-name" belongs to lessons/sound already. Keep it in one of the two.',
  ]);
});

/** What the rules say about a lesson with another text, on 22 November 2026; its text stands on line 53. */
function checkText(story: string, options: TreeOptions = {}): string[] {
  const entry = entryOf(
    'lessons/sound',
    soundLesson.replace('The story.', () => story),
  );
  return texts(checkEntry(entry, { ...soundTree(entry), today: '2026-11-22', ...options }));
}

test('a word of blame is found at its place in the text and in a field', () => {
  const advice = 'blames people. Name the condition instead, as in "nobody had trained the team for it".';
  expect(checkText('They\nwere lazy. <Quote by="Staff">Stupid boss.</Quote>')).toEqual([
    `content/lessons/sound.mdx:54:6 no-blame — "lazy" ${advice}`,
    `content/lessons/sound.mdx:54:30 no-blame — "Stupid" ${advice}`,
  ]);
  const field = entryOf('lessons/sound', soundLesson.replace('Divisions kept their', 'Idiots kept their'));
  expect(texts(checkEntry(field, soundTree(field)))).toEqual([
    `content/lessons/sound.mdx:22:13 no-blame — "Idiots" ${advice}`,
  ]);
});

test.each([
  'the fault of our managers',
  'the manager’s fault',
  "the users' own fault",
  'It was their own fault.',
  'The vendor was to blame.',
  'incompetence',
  '怠慢な部門',
  '上司のせいだと言われた',
  'あのバカが',
])('"%s" blames people', (text) => {
  expect(checkText(text)).toHaveLength(1);
});

test.each([
  'It wasn’t the users’ fault.',
  'It was not really their fault.',
  'The weather was to blame.',
  'No blame was laid.',
  'default of the manager',
  'faults of the system',
  'lazy evaluation',
  'unstupidly',
  'バカロレア',
  'アホウドリ',
  '無能力者',
  '天候のせいで',
])('"%s" blames nobody', (text) => {
  expect(checkText(text)).toEqual([]);
});

test('every date in the future is found where it stands, and one of today is none', () => {
  const { data } = changed({ folder: 'cases' });
  const entry = changed({
    folder: 'cases',
    reviewed: '2026-11-23',
    period: { from: '2026-12', to: '2027' },
    timeline: [
      { when: '2026', what: 'The first system goes live.', turn: 'milestone' },
      { when: '2028-02', what: 'The second one goes live.', turn: 'milestone' },
    ],
    outcome: {
      ...data.outcome!,
      measures: [{ what: 'Time', after: '3', unit: 'days', when: '2030', evidence: ['paper'] }],
    },
    evidence: [
      { ...data.evidence![0]!, date: '2026-11-22' },
      { ...data.evidence![0]!, id: 'other', date: 'not dated' },
      { ...data.evidence![0]!, id: 'third', date: '2026-11-30' },
    ],
  });
  const findings = checkEntry(entry, { ...soundTree(entry), today: '2026-11-22' });
  expect(findings.map(({ message }) => /"(.*)"/.exec(message)![1])).toEqual([
    '2026-11-23',
    '2026-12',
    '2027',
    '2028-02',
    '2026-11-30',
    '2030',
  ]);
  expect(checkEntry(entry, soundTree(entry))).toEqual([]);
});

test('a snapshot may not have been cleared in the future, and is never due for review', () => {
  const { text } = snapshotEntry(changed({ reviewed: '2020-01-01' }), '2026-11-23', soundSurroundings);
  const entry = entryOf('lessons/sound', text, 'public');
  const tree = { ...soundTree(entry), edition: 'public' as const, today: '2026-11-22', reviewEvery: 1 };
  expect(texts(checkEntry(entry, tree))).toEqual([
    'content/lessons/sound.mdx:3:10 no-future-date — the date "2026-11-23" lies in the future. Correct it; a plan belongs in the text, in words.',
  ]);
});

/** Retired lessons, each followed by the next one named. */
function chain(...refs: string[]): Entry[] {
  return refs.slice(0, -1).map((ref, index) => {
    const entry = entryOf(ref, soundLesson);
    const retired = { reason: 'It was replaced.', supersededBy: refs[index + 1]! };
    const data = { ...entry.data, status: 'retired' as const, retired };
    return { ...entry, card: data, data };
  });
}

/** What is said about circles in the tree of these entries. */
function circles(entries: readonly Entry[]): string[] {
  const tree = treeOf(entries);
  return texts(entries.flatMap((entry) => checkEntry(entry, tree, [supersededByHasEnd])));
}

test('a circle of entries is reported once, whoever leads into it', () => {
  expect(circles(chain('lessons/a', 'lessons/d', 'lessons/c', 'lessons/b', 'lessons/d'))).toEqual([
    'content/lessons/b.mdx:2:1 superseded-by-has-end — supersededBy leads in a circle: lessons/b → lessons/d → lessons/c → lessons/b. Take it out of the entry that readers should read instead.',
  ]);
});

test('a chain with an end, an unknown end or itself as its end is no circle', () => {
  expect(circles(chain('lessons/a', 'lessons/b', 'lessons/c'))).toEqual([]);
  expect(circles(chain('lessons/a', 'lessons/a'))).toEqual([]);
});

test('an e-mail address and a phone number are found at their place and not repeated', () => {
  expect(checkText('Write to k.sato@example.com\nor call 03-1234-5678.')).toEqual([
    'content/lessons/sound.mdx:53:10 no-contact-details — an e-mail address stands here. Name the team or the role instead.',
    'content/lessons/sound.mdx:54:9 no-contact-details — a phone number stands here. Name the team or the role instead.',
  ]);
});

describe('a confidential name in the text', () => {
  const options = { confidential: ['Orion Holdings'] };
  const open = '<Internal reason="Names a customer">';
  /** What is said about each place of the name, and nothing else. */
  const places = (body: string) => checkText(body, options).map((line) => line.replace(` — ${confidentialInBody}`, ''));

  test('is allowed in an <Internal> block and in <Redact>', () => {
    expect(
      places(`At <Redact as="a holding">Orion Holdings</Redact>.\n\n${open}\n\nAsk Orion\nHoldings.\n\n</Internal>`),
    ).toEqual([]);
  });

  test('is refused beside them, in the placeholder and in the reason', () => {
    expect(places('<Redact as="Orion Holdings">x</Redact> at Orion Holdings')).toEqual([
      'content/lessons/sound.mdx:53:13 no-confidential-name',
      'content/lessons/sound.mdx:53:43 no-confidential-name',
    ]);
    expect(places('a\n\n<Internal reason="Names Orion Holdings">\n\nb\n\n</Internal>')).toEqual([
      'content/lessons/sound.mdx:55:25 no-confidential-name',
    ]);
  });

  test('is refused inside them where a tag is wrong, since nobody knows what will be cut', () => {
    expect(places(`<Redact as="a holding">Orion Holdings</Redact> </redact>`)).toEqual([
      'content/lessons/sound.mdx:53:24 no-confidential-name',
    ]);
    expect(places(`a\n\n${open}\n\nOrion Holdings`)).toEqual(['content/lessons/sound.mdx:57:1 no-confidential-name']);
  });

  test('is refused in a snapshot, whatever stands around it', () => {
    const entry = { ...changed(), source: `${open}\nOrion Holdings\n</Internal>\n`, body: '' };
    const tree = { ...soundTree(entry), ...options, edition: 'public' as const };
    expect(texts(checkEntry(entry, tree))).toContain(
      `content/lessons/sound.mdx:2:1 no-confidential-name — ${confidentialMessage}`,
    );
  });

  test('is not printed by a finding of another kind', () => {
    const body =
      '[a](./orion-holdings.mdx) [b](https://x.example/Orion Holdings) ![c](./Orion%20Holdings.png) <OrionHoldings />';
    const entry = entryOf('lessons/orion-holdings', soundLesson.replace('The story.\n', `${body}\n`));
    const tree = { ...soundTree(entry), confidential: ['Orion Holdings'] };
    const said = texts(hideNames(checkTree(tree, satteriParser), tree));
    expect(said.length).toBeGreaterThan(3);
    expect(said.join('\n')).not.toMatch(/orion/i);
    expect(said.join('\n')).toContain('there is no component <…>.');
    expect(said).toContain(
      'content/lessons/….mdx:1:1 no-confidential-name — the name of this file holds a name from the confidential list. Rename the file.',
    );
  });

  test('is not written by a fix that another program reads', () => {
    const tree = { ...soundTree(), confidential: ['Orion Holdings'] };
    const place = { line: 1, column: 1 };
    const finding = { file: 'a.mdx', ...place, rule: 'yaml', severity: 'error' as const, message: 'a: b' };
    const fix = (text: string) => [{ start: place, end: place, text }];
    expect(hideNames([{ ...finding, fix: fix('"At Orion Holdings: a"') }], tree)).toEqual([finding]);
    expect(hideNames([{ ...finding, fix: fix('"At home: a"') }], tree)[0]!.fix).toHaveLength(1);
  });
});

test('a confidential name is found in fields, text, addresses, comments and the name of the file, and never printed', () => {
  const message = confidentialMessage;
  const options = { confidential: ['Orion Holdings', 'Vega'] };
  expect(checkText('At ORION\nHoldings and [vega](https://vega.example).', options)).toEqual([
    `content/lessons/sound.mdx:53:4 no-confidential-name — ${confidentialInBody}`,
    `content/lessons/sound.mdx:54:15 no-confidential-name — ${confidentialInBody}`,
    `content/lessons/sound.mdx:54:29 no-confidential-name — ${confidentialInBody}`,
  ]);
  const commented = entryOf('lessons/sound', soundLesson.replace('cases:', '# asked by Vega\ncases:'));
  expect(texts(checkEntry(commented, { ...soundTree(commented), ...options }))).toEqual([
    `content/lessons/sound.mdx:49:12 no-confidential-name — ${message}`,
  ]);
  const escaped = entryOf(
    'lessons/sound',
    soundLesson.replace(/because: .*/, 'because: "The \\x56ega team wanted it."'),
  );
  expect(texts(checkEntry(escaped, { ...soundTree(escaped), ...options }))).toEqual([
    `content/lessons/sound.mdx:48:10 no-confidential-name — ${message}`,
  ]);
  const named = entryOf('lessons/at-orion-holdings', soundLesson);
  expect(checkEntry(named, { ...soundTree(named), ...options }).map((finding) => finding.message)).toEqual([
    'the name of this file holds a name from the confidential list. Rename the file.',
  ]);
});

test.each([
  'idiots',
  'idiotic',
  'a moron',
  'stupidly',
  'stupidity',
  'incompetent',
  'incompetence',
  'ignoramus',
  'clueless',
  'careless',
  'lazy',
  'laziness',
  'the fault of the team',
  'the vendor’s fault',
  'their own fault',
  'managers are to blame',
  '無能',
  '能無し',
  '馬鹿',
  'バカ',
  'アホ',
  '怠慢',
  '怠け者',
  '愚か者',
  '間抜け',
  '無責任',
  '現場のせい',
])('the words "%s" are found to blame people', (words) => {
  expect(checkText(words).map((text) => text.split(' ')[1])).toEqual(['no-blame']);
});
