import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProject } from '#build/editions/check-project.ts';
import { fixProject } from '#build/editions/fix-project.ts';
import type { FixedFile } from '#core/check/describe-fixes.ts';
import type { Edit, Finding } from '#core/findings/finding.ts';
import { applyFixes } from '#core/fix/apply-fixes.ts';
import { quoteValue } from '#core/fix/quote-value.ts';
import { replaceAt } from '#core/fix/replace-at.ts';
import { safeRename } from '#core/fix/safe-rename.ts';

/** The lines of a broken file that a fix changes, as they are and as they become. Afterwards the file passes. */
const mended: Record<string, [line: string, becomes: string][]> = {
  'bare-brace': [['It was for {no one} but us.', 'It was for \\{no one} but us.']],
  'bare-less-than': [['It took <100 ms, and then < 5.', 'It took \\<100 ms, and then < 5.']],
  'bracket-first': [['    title: [A description] of a paper', '    title: "[A description] of a paper"']],
  'cite-misspelt': [['It was late. <Cite id="papre" />', 'It was late. <Cite id="paper" />']],
  'colon-and-quotes': [[`title: The "new" form: why didn't it help?`, `title: 'The "new" form: why didn''t it help?'`]],
  'colon-in-list': [
    ['  - Forms: do they help?', '  - "Forms: do they help?"'],
    ['  - tried twice: and then?', '  - "tried twice: and then?"'],
  ],
  'colon-in-title': [['title: The form: why did nobody use it?', 'title: "The form: why did nobody use it?"']],
  'emphasis-first': [
    ['    - tried: *A reminder* came to all managers.', '    - tried: "*A reminder* came to all managers."'],
  ],
  'import-paragraph': [['import is what we did first.', ' import is what we did first.']],
  'misspelt-attribute': [
    ['<Quote by="Staff" basis="quotd">Late.</Quote>', '<Quote by="Staff" basis="quoted">Late.</Quote>'],
    ['<Callout knd="note">Late.</Callout>', '<Callout kind="note">Late.</Callout>'],
  ],
  'misspelt-barrier': [['barriers: [frontline-critisism]', 'barriers: [frontline-criticism]']],
  'misspelt-barrier-in-quotes': [['  - "frontline-critisism" # the first', '  - "frontline-criticism" # the first']],
  'misspelt-component': [
    ['<Calout kind="note">', '<Callout kind="note">'],
    ['</Calout>', '</Callout>'],
    [
      'A <term id="town-hall">town hall</term> and <cite id="paper" />.',
      'A <Term id="town-hall">town hall</Term> and <Cite id="paper" />.',
    ],
  ],
  'misspelt-key': [['evidance:', 'evidence:']],
  'misspelt-key-further-in': [['  hapened: Most teams still sent paper.', '  happened: Most teams still sent paper.']],
  'misspelt-link': [['See [the case](../cases/sound-cse.mdx#end).', 'See [the case](../cases/sound-case.mdx#end).']],
  'misspelt-reference': [['  - cases/sound-csae', '  - cases/sound-case']],
  'misspelt-source': [['      evidence: [papre]', '      evidence: [paper]']],
  'misspelt-value': [['      result: faild', '      result: failed']],
  'number-sign-first': [['title: #1 reason why nobody used the form', 'title: "#1 reason why nobody used the form"']],
  'number-sign-inside': [['title: Why the #1 form was not used', 'title: "Why the #1 form was not used"']],
  'percent-first': [
    [
      '  expected: > 100 people would use it, everybody would use the form.',
      '  expected: "> 100 people would use it, everybody would use the form."',
    ],
  ],
  'quoted-word-first': [
    ['title: "Digital" is no answer to everything', `title: '"Digital" is no answer to everything'`],
  ],
  'sign-first': [
    ['    - tried: @all was a reminder to all managers.', '    - tried: "@all was a reminder to all managers."'],
  ],
  'table-too-few': [['| :--- | ----: |', '| :--- | ----: | --- |']],
  'table-too-many': [['--- | --- | ---', '--- | ---']],
  tabs: [
    ['\texpected: Everybody would use the form.', '  expected: Everybody would use the form.'],
    ['\thappened: Most teams still sent paper.', '  happened: Most teams still sent paper.'],
    ['\tattempts:', '  attempts:'],
    ['\t\t- tried: A reminder to all managers.', '    - tried: A reminder to all managers.'],
    ['\t\t  result: failed', '      result: failed'],
  ],
  'task-list': [
    ['- [ ] Ask the teams.', '- Ask the teams.'],
    ['- [x] Count the forms.', '- Count the forms.'],
    ['  1. [ ] Twice.', '  1. Twice.'],
  ],
  'term-misspelt': [[`A <Term id='town-hal'>town hall</Term>.`, `A <Term id='town-hall'>town hall</Term>.`]],
  'three-hazards': [
    ['It took <100 ms.', 'It took \\<100 ms.'],
    ['It was for {no one}.', 'It was for \\{no one}.'],
    ['# The end', '## The end'],
  ],
};

/** Files in which one mistake is mended and another one is a person's to mend. */
const halfMended = ['attributes', 'expression', 'heading-one'];

const fixtures = join(import.meta.dirname, '../fixtures/broken');
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -4));
const roots: string[] = [];

/** A project with all broken files as lessons; a change turns each of them into another text. */
function brokenProject(change: (text: string) => string = (text) => text): string {
  const root = mkdtempSync(join(tmpdir(), 'client-zero-fix-'));
  roots.push(root);
  cpSync(join(fixtures, 'content'), join(root, 'content'), { recursive: true });
  for (const name of names) {
    writeFileSync(
      join(root, `content/lessons/${name}.mdx`),
      change(readFileSync(join(fixtures, `${name}.mdx`), 'utf8')),
    );
  }
  return root;
}

const read = (root: string, name: string) => readFileSync(join(root, `content/lessons/${name}.mdx`), 'utf8');
const check = (root: string) => checkProject(root, { today: '2026-11-22', confidential: [] });

/** The text that a fix should make of a file. */
function wanted(name: string): string {
  const lines = readFileSync(join(fixtures, `${name}.mdx`), 'utf8').split('\n');
  for (const [line, becomes] of mended[name]!) {
    const index = lines.indexOf(line);
    expect(index, line).not.toBe(-1);
    lines[index] = becomes;
  }
  return lines.join('\n');
}

let root: string;
let fixed: FixedFile[];
let left: Finding[];

beforeAll(async () => {
  root = brokenProject();
  ({ fixed } = await fixProject(root));
  left = (await check(root)).findings;
});

afterAll(() => {
  for (const one of roots) rmSync(one, { recursive: true, force: true });
});

describe('the file is mended, passes, and is the same in every other line:', () => {
  test.each(Object.keys(mended))('%s', (name) => {
    expect(read(root, name)).toBe(wanted(name));
    expect(left.filter(({ file }) => file === `content/lessons/${name}.mdx`)).toEqual([]);
  });
});

test('a file without a safe fix stays as it is, to the byte', () => {
  const others = names.filter((name) => !(name in mended) && !halfMended.includes(name));
  expect(others.length).toBeGreaterThan(40);
  for (const name of others) expect(read(root, name)).toBe(readFileSync(join(fixtures, `${name}.mdx`), 'utf8'));
});

test('what was mended is told, file by file', () => {
  expect(fixed.map(({ file }) => file)).toEqual([
    ...[...Object.keys(mended), ...halfMended].map((name) => `content/lessons/${name}.mdx`).sort(),
    'content/vocabulary/areas.yaml',
    'content/vocabulary/industries.yaml',
  ]);
  const own = fixed.find(({ file }) => file === 'content/lessons/three-hazards.mdx')!;
  expect(own.findings.map(({ rule }) => rule)).toEqual(['less-than', 'brace', 'heading']);
});

test('what a person must decide is left: a comment, HTML, an address, a link that is not encrypted, what is internal', () => {
  const rules = (name: string) => left.filter(({ file }) => file.endsWith(`/${name}.mdx`)).map(({ rule }) => rule);
  expect(rules('comment')).toEqual(['comment']);
  expect(rules('raw-html')).toEqual(['raw-html', 'raw-html']);
  expect(rules('address-in-brackets')).toEqual(['autolink']);
  expect(rules('unencrypted-link')).toEqual(['link']);
  expect(rules('misspelt-internal')).toEqual(['unknown-component']);
  expect(rules('comment-behind-text')).toEqual(['yaml']);
  expect(rules('expression')).toEqual(['no-expression']);
});

test('a second time there is nothing to mend', async () => {
  expect(await fixProject(root)).toEqual({ fixed: [] });
});

test('line ends of Windows and a byte-order mark stay', async () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const other = brokenProject(windows);
  await fixProject(other);
  for (const name of Object.keys(mended)) expect(read(other, name)).toBe(windows(wanted(name)));
});

/** A finding with a fix; places are `line:column`. */
function finding(...edits: [start: string, end: string, text: string][]): Finding {
  const place = (text: string) => {
    const [line, column] = text.split(':').map(Number) as [number, number];
    return { line, column };
  };
  const fix = edits.map(([start, end, text]): Edit => ({ start: place(start), end: place(end), text }));
  return { file: 'a.mdx', line: 1, column: 1, rule: 'rule', severity: 'error', message: 'Mend it.', fix };
}

describe('fixes', () => {
  const apply = (text: string, ...findings: Finding[]) => applyFixes(text, findings).text;

  test('insert, replace and remove', () => {
    expect(apply('ab\ncd\n', finding(['1:2', '1:2', 'x']))).toBe('axb\ncd\n');
    expect(apply('ab\ncd\n', finding(['2:1', '2:3', 'x']))).toBe('ab\nx\n');
    expect(apply('ab\ncd\n', finding(['2:2', '2:3', '']))).toBe('ab\nc\n');
  });

  test('are found at the same places whatever the line ends are', () => {
    const fix = finding(['1:1', '1:1', '>'], ['3:2', '3:2', 'x']);
    expect(apply('a\nb\ncd', fix)).toBe('>a\nb\ncxd');
    expect(apply('a\r\nb\r\ncd', fix)).toBe('>a\r\nb\r\ncxd');
    expect(apply('a\rb\rcd', fix)).toBe('>a\rb\rcxd');
    expect(apply('\uFEFFa\nb\ncd', fix)).toBe('\uFEFF>a\nb\ncxd');
  });

  test('of several findings are applied in one go, in any order', () => {
    expect(apply('abc', finding(['1:3', '1:4', 'z']), finding(['1:1', '1:2', 'xx']))).toBe('xxbz');
  });

  test('that touch wait for the next round, with all their edits', () => {
    const first = finding(['1:1', '1:3', 'x']);
    const second = finding(['1:2', '1:4', 'y'], ['1:5', '1:5', 'z']);
    expect(applyFixes('abcde', [second, first])).toEqual({ text: 'xcde', applied: [first] });
  });

  test('that insert at one place wait for each other', () => {
    const first = finding(['1:1', '1:1', '\\']);
    expect(applyFixes('<', [first, finding(['1:1', '1:1', '\\'])])).toEqual({ text: '\\<', applied: [first] });
  });

  test('are not needed', () => {
    expect(applyFixes('a', [{ ...finding(), fix: undefined }, finding()])).toEqual({ text: 'a', applied: [] });
  });
});

describe('a word is renamed only if it is certain what was meant:', () => {
  test.each<[word: string, known: string[], meant: string | undefined]>([
    ['faild', ['failed', 'partial', 'worked'], 'failed'],
    ['Draft', ['draft', 'published'], 'draft'],
    ['frontline-critisism', ['frontline-criticism', 'conflicting-interests'], 'frontline-criticism'],
    ['data-quality', ['data'], undefined],
    ['frontline', ['frontline-criticism'], undefined],
    ['site-a', ['site-b', 'site-c'], undefined],
    ['moral', ['expected', 'happened'], undefined],
  ])('%s among %j → %s', (word, known, meant) => {
    expect(safeRename(word, known)).toBe(meant);
  });
});

describe('a value is put in quotation marks as it was typed:', () => {
  test.each<[line: string, becomes: string | undefined]>([
    ['title: Why: because', 'title: "Why: because"'],
    ['  - tried: @all', '  - tried: "@all"'],
    ['- - @all  ', '- - "@all"  '],
    ['title: a "b": c', `title: 'a "b": c'`],
    ['title: C:\\temp: it', `title: 'C:\\temp: it'`],
    [`title: it's "b": c`, `title: 'it''s "b": c'`],
    ['title: "quoted"', undefined],
    ["title: 'quo''ted'", undefined],
    ['title: text # and a comment', undefined],
    ['title:', undefined],
  ])('%j', (line, becomes) => {
    const fix = quoteValue([line], 1);
    expect(fix && applyFixes(line, [{ ...finding(), fix }]).text).toBe(becomes);
  });

  test('one that goes on in the next line is left alone', () => {
    expect(quoteValue(['title: Why: because', '  of this'], 1)).toBeUndefined();
    expect(quoteValue(['- a: b: c', '    of this'], 1)).toBeUndefined();
    expect(quoteValue(['- a: b: c', '  d: e'], 1)).toHaveLength(1);
    expect(quoteValue(['title: Why: because', '', 'status: draft'], 1)).toHaveLength(1);
  });
});

test('a word is replaced only where it stands as typed', () => {
  const at = { line: 1, column: 4 };
  expect(replaceAt(['a: faild'], at, 'faild', 'failed')).toEqual([
    { start: at, end: { line: 1, column: 9 }, text: 'failed' },
  ]);
  expect(replaceAt(["a: 'faild'"], at, 'faild', 'failed')).toEqual([
    { start: { line: 1, column: 5 }, end: { line: 1, column: 10 }, text: 'failed' },
  ]);
  expect(replaceAt(['a: |'], at, 'faild', 'failed')).toBeUndefined();
  expect(replaceAt(['a: faild'], at, 'faild', undefined)).toBeUndefined();
});
