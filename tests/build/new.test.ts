import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeProject, run } from './project.ts';

const answers = {
  kind: 'lesson',
  title: 'Why did nobody use the new expense form?',
  barrier: 'conflicting-interests',
  expected: 'Everybody would use: the online form # from the first day.',
  happened: 'After three months most teams still sent paper.',
  tried: 'A reminder by e-mail to all managers.',
  result: 'failed',
};
const file = 'content/lessons/why-did-nobody-use-the-new-expense-form.mdx';
let root: string;

beforeEach(async () => {
  root = await makeProject('new');
});

const answer = (change = {}) =>
  writeFile(join(root, 'answers.json'), JSON.stringify({ ...answers, ...change }, null, 2));
const make = (...args: string[]) => run(root, 'new', '--from', 'answers.json', ...args);
const lessons = async () => (await readdir(join(root, 'content/lessons'))).sort();

test('answers become a draft that passes the check, and what to do next is said', async () => {
  await answer();
  expect(make()).toEqual({
    code: 0,
    output: `Written: ${file}
It passes the check.
It is a draft: colleagues see it as unfinished. To publish it, set status to published and add:
  summary: One sentence that a colleague could say aloud.
  drivers: At most 3 ids from content/vocabulary/drivers.yaml.
  outcome: What came of it, with measures or an honest gap.
  failure.causes: Why it happened, one reason each.
  evidence: The sources of every figure, date and claim.
  when: Conditions under which the lesson applies.
  notWhen: Conditions under which the lesson does not apply. Our reading.
  do: The advice, in one to three sentences. Our reading.
  because: Why the advice works.
  barrierBasis: \`stated\` when a source names the barrier, \`inferred\` when it is our reading.

Next:
  npm run dev      shows it on http://localhost:4321
  npm run check    says what is to be mended
  git switch -c add-why-did-nobody-use-the-new-expense-form
  git add ${file}
  git commit -m "Add a draft"
`,
  });
  expect(await readFile(join(root, file), 'utf8')).toBe(`---
title: Why did nobody use the new expense form?
status: draft
barriers:
  - conflicting-interests
failure:
  expected: "Everybody would use: the online form # from the first day."
  happened: After three months most teams still sent paper.
  attempts:
    - tried: A reminder by e-mail to all managers.
      result: failed
---
`);
  expect(await readFile(join(root, '.astro/collections/collections.json'), 'utf8')).toContain(file);
});

test('the same answers a second time change nothing, and show what is there', async () => {
  await answer();
  make();
  await writeFile(join(root, file), 'mine');
  const before = await lessons();
  expect(make()).toEqual({
    code: 1,
    output: `${file} exists already, and nothing was written. Give the new entry another name with "file" in the answers.\n`,
  });
  expect(await readFile(join(root, file), 'utf8')).toBe('mine');
  expect(await lessons()).toEqual(before);
});

test('an entry with a similar title is shown, and the draft is written all the same', async () => {
  await answer({ kind: 'case' });
  make();
  await answer({ title: 'Why did nobody use the expense form' });
  const { code, output } = make();
  expect(code).toBe(0);
  expect(output).toMatch(
    /^Like this there is already:\n {2}Why did nobody use the new expense form\? \(content\/cases\/why-did-nobody-use-the-new-expense-form\.mdx\)\nWritten: content\/lessons\/why-did-nobody-use-the-expense-form\.mdx\n/,
  );
});

test('wrong answers are all told at once, and nothing is written', async () => {
  const before = await lessons();
  await answer({ kind: 'story', title: 'Short', barier: 'x', result: undefined });
  expect(make()).toEqual({
    code: 1,
    output: `answers.json:2:11 unknown-value — kind is "story". It can be: lesson, case.
answers.json:3:12 invalid-value — title is too short: 5 of at least 10 characters. Say a little more.
answers.json:8:3 unknown-field — "barier" is no field of an entry like this. Did you mean "barrier"?
3 errors
`,
  });
  expect(await lessons()).toEqual(before);
});

test('a Japanese title needs a name for the file', async () => {
  await answer({ title: '現場の批判をどう乗り越えたか' });
  expect(make().output).toContain('answers.json:1:1 missing-field — file is missing');
  await answer({ title: '現場の批判をどう乗り越えたか', file: 'genba' });
  expect(make('--kind', 'lesson').code).toBe(0);
  expect(await readFile(join(root, 'content/lessons/genba.mdx'), 'utf8')).toContain('lang: ja');
});

test('a command that is not understood is told how to see its use', () => {
  const misused = 'This is not how the command is called. To see how: npm run new -- --help\n';
  expect(run(root, 'new', '--knid', 'lesson')).toEqual({ code: 2, output: misused });
  expect(run(root, 'new', '--kind', 'story')).toEqual({ code: 2, output: misused });
  expect(run(root, 'new', '--from', 'none.json')).toEqual({
    code: 1,
    output: 'There is no file none.json that can be read. Write its path from here.\n',
  });
  expect(run(root, 'new').output).toBe(
    'There is no terminal to ask in. Put the answers into a file. To see how: npm run new -- --help\n',
  );
  expect(run(root, 'new', '--help').output).toContain('npm run new -- --from answers.json');
});
