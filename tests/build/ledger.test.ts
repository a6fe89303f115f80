import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBoth } from '#build/editions/build-both.ts';
import { projectLedger } from '#build/editions/project-ledger.ts';
import { parseLog, readCommits } from '#build/read/read-commits.ts';
import { readProject } from '#build/read/read-project.ts';
import type { Ledger, LedgerRow } from '#core/clear/ledger.ts';
import { clear, everythingIn, heldBackOfOpenLesson, makeProject, run } from './project.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Mori Reviewer', '-c', 'user.email=mori@example.org', ...args], { cwd: root });
const edit = async (path: string, from: string, to: string) => {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
};
const ledger = async (): Promise<Ledger> => projectLedger(await readProject(root));
const row = async (ref: string): Promise<LedgerRow> => (await ledger()).entries.find((one) => one.ref === ref)!;

beforeAll(async () => {
  root = await makeProject('ledger');
  await clear(root, { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true });
  await edit(
    'content/cases/closed-case.mdx',
    'status: published',
    'status: published\nnotCleared: It names a customer.',
  );
  git('init', '-q');
  git('add', 'content');
  git('commit', '-q', '-m', 'Clear two entries', '--date', '2026-11-02T10:00:00');
});

afterAll(() => rm(join(root, '.git'), { recursive: true, force: true }));

describe('the ledger', () => {
  test('says of a cleared entry since when, by whom, and what is held back, by name', async () => {
    const found = await row('lessons/open-lesson');
    expect(found).toMatchObject({ state: 'cleared', cleared: '2026-11-01' });
    expect(found.approved).toMatchObject({ author: 'Mori Reviewer', day: '2026-11-02' });
    expect(found.heldBack).toEqual([...heldBackOfOpenLesson, { what: 'image', name: 'canaryplan.png' }]);
  });

  test('says why an entry stays internal, and that a draft is one', async () => {
    expect(await row('cases/closed-case')).toMatchObject({ state: 'held', reason: 'It names a customer.' });
    expect(await row('lessons/draft-note')).toMatchObject({ state: 'draft' });
    expect((await ledger()).vocabulary).toEqual({ state: 'cleared', heldBack: ['solutions/code-name'] });
  });

  test('never says what is held back', async () => {
    const text = JSON.stringify(await ledger());
    expect(text).not.toMatch(/canarysay|canarysentence|canaryheading|canarydefinition/i);
  });

  test('in the terminal: one line for each entry, grouped by state, and what to do next', () => {
    const { code, output } = run(root, 'ledger');
    expect(code).toBe(0);
    expect(output).toContain('cleared (2): customers read its approved text\n');
    expect(output).toMatch(/ {2}cases\/open-case +2026-11-01 {2}[0-9a-f]{7,} {3}1 field/);
    expect(output).toMatch(
      /held \(1\): stays internal, with the reason given\n {2}cases\/closed-case +It names a customer\./,
    );
    expect(output).toContain('draft (1): unfinished\n  lessons/draft-note\n');
    expect(output).toContain('vocabulary: cleared; 1 internal term held back');
    expect(output).toContain('One entry in full: npm run ledger -- cases/closed-case');
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('one entry in full', () => {
    const { output } = run(root, 'ledger', 'content/lessons/open-lesson.mdx');
    expect(output).toMatch(/^lessons\/open-lesson: How did the team learn to share its figures\?\n/);
    expect(output).toContain('  state: cleared, customers read its approved text\n  cleared: 2026-11-01\n');
    expect(output).toMatch(/ {2}approved text: commit [0-9a-f]{7,} by Mori Reviewer, 2026-11-02\n/);
    expect(output).toContain('    1 block: Canaryreason names the team\n    1 image: canaryplan.png\n');
    expect(output).toContain('  what customers read, word for word: content/cleared/lessons/open-lesson.mdx');
  });

  test('an entry that does not exist is named, with what was perhaps meant', () => {
    const { code, output } = run(root, 'ledger', 'cases/open-cases');
    expect(code).toBe(2);
    expect(output).toContain('There is no entry "cases/open-cases". Did you mean "cases/open-case"?');
  });

  test('what changed since, and what is not committed yet', async () => {
    await edit('content/cases/open-case.mdx', 'table by table', 'one table after the other');
    expect(await row('cases/open-case')).toMatchObject({ state: 'stale', changed: 'not committed' });
    expect(run(root, 'ledger').output).toContain('Renew what changed: npm run clear -- --all-stale');
    await clear(root, { entries: ['cases/open-case'] });
    expect(await row('cases/open-case')).toMatchObject({ state: 'cleared', approved: 'not committed' });
    git('add', 'content');
    expect(await row('cases/open-case')).toMatchObject({ approved: 'not committed', changed: 'not committed' });
    git('commit', '-q', '-a', '-m', 'Renew one', '--date', '2026-11-03T10:00:00');
    expect((await row('cases/open-case')).approved).toMatchObject({ day: '2026-11-03' });
    expect((await row('lessons/open-lesson')).approved).toMatchObject({ day: '2026-11-02' });
  });

  test('is a page of the internal edition, and nowhere in the public one', async () => {
    expect(await buildBoth(root)).toBe(true);
    const page = await readFile(join(root, 'dist/internal/clearance/index.html'), 'utf8');
    expect(page).toContain('2026-11-02 by Mori Reviewer (');
    expect(page).toContain('1 block: Canaryreason names the team');
    expect(page).toContain('It names a customer.');
    expect(page).toContain('href="/lessons/open-lesson/customers/"');
    expect(await everythingIn(join(root, 'dist/public'))).not.toMatch(/Mori Reviewer|canaryreason/i);
  });
});

describe('nobody can tell who committed a file', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'history-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  test('without git', async () => {
    expect((await readCommits(dir, 'content'))('content/cases/a.mdx')).toBe('unknown');
  });

  test('in a clone without its history, where all files seem to be of one commit', async () => {
    git('clone', '-q', '--depth', '1', `file://${root}`, dir);
    expect((await readCommits(dir, 'content'))('content/cases/open-case.mdx')).toBe('unknown');
  });
});

test('of several commits the newest counts, whatever the name of a file is', () => {
  const log =
    '\u001ebbb2222\u001fMori\u001f2026-11-03\0\ncontent/a b.mdx\0\u001eaaa1111\u001fTanaka\u001f2026-11-02\0\ncontent/a b.mdx\0content/ü.mdx\0';
  expect([...parseLog(log)]).toEqual([
    ['content/a b.mdx', { hash: 'bbb2222', author: 'Mori', day: '2026-11-03' }],
    ['content/ü.mdx', { hash: 'aaa1111', author: 'Tanaka', day: '2026-11-02' }],
  ]);
});
