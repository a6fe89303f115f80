import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkProject } from '#build/editions/check-project.ts';
import { readProject } from '#build/read/read-project.ts';
import { reportText } from '#core/findings/report-text.ts';
import { soundCase, soundLesson } from './helpers.ts';

const repository = join(import.meta.dirname, '../..');
const script = join(repository, 'scripts/check.ts');
let root = '';

/** Writes a file of the project. */
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The environment of a command, with the variables of this test. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, CONFIDENTIAL_NAMES: '', NO_COLOR: '1', ...more };
}

/** Runs the command as a person would. */
function check(args: readonly string[] = [], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(more),
  });
  return { code: status, stdout, stderr };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'client-zero-check-'));
  cpSync(join(repository, 'content/vocabulary'), join(root, 'content/vocabulary'), { recursive: true });
  for (const facet of ['concepts', 'barriers', 'drivers', 'areas', 'solutions', 'industries', 'glossary']) {
    writeFileSync(join(root, 'content/vocabulary', `${facet}.yaml`), '[]\n');
  }
  write(
    'content/vocabulary/barriers.yaml',
    '- id: conflicting-interests\n  name: Conflicting interests\n  definition: What one gains, another loses.\n',
  );
  write('content/vocabulary/drivers.yaml', '- id: data\n  name: Data\n  definition: What is known, and by whom.\n');
  write('content/cases/sound-case.mdx', soundCase);
  write('content/lessons/sound.mdx', soundLesson);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a sound project has nothing to mend', () => {
  expect(check()).toEqual({ code: 0, stdout: '2 entries and 0 snapshots checked.\nNothing to mend.\n', stderr: '' });
});

test('an error ends with exit code 1, a warning does not', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'Call 03-1234-5678.'));
  expect(check()).toMatchObject({
    code: 1,
    stdout:
      '2 entries and 0 snapshots checked.\ncontent/lessons/sound.mdx:53:6 no-contact-details — a phone number stands here. Name the team or the role instead.\n1 error\n',
  });
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'They were lazy.'));
  const { code, stdout } = check();
  expect(code).toBe(0);
  expect(stdout).toMatch(/53:11 no-blame — .* \(warning\)\n1 warning\n$/);
});

test('with a file behind it, the command shows and counts the findings of this file only', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'Call 03-1234-5678.'));
  expect(check(['content/cases/sound-case.mdx'])).toMatchObject({
    code: 0,
    stdout:
      '2 entries and 0 snapshots checked. Shown are the findings of content/cases/sound-case.mdx.\nNothing to mend.\n',
  });
  expect(check([join(root, 'content/lessons')]).code).toBe(1);
});

test('for GitHub the findings are commands, and the last line is their number', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'Call 03-1234-5678.'));
  const { code, stdout } = check(['--format', 'github']);
  expect(code).toBe(1);
  expect(stdout.split('\n').slice(1)).toEqual([
    '::error file=content/lessons/sound.mdx,line=53,col=6,title=no-contact-details::a phone number stands here. Name the team or the role instead.',
    '1 error',
    '',
  ]);
});

test('as JSON the output holds the findings and nothing else', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'Call 03-1234-5678.'));
  const { code, stdout, stderr } = check(['--format=json']);
  expect(code).toBe(1);
  expect(stderr).toBe('2 entries and 0 snapshots checked.\n');
  expect(JSON.parse(stdout)).toEqual({
    errors: 1,
    warnings: 0,
    findings: [
      {
        file: 'content/lessons/sound.mdx',
        line: 53,
        column: 6,
        rule: 'no-contact-details',
        severity: 'error',
        message: 'a phone number stands here. Name the team or the role instead.',
      },
    ],
  });
});

test('a wrong command is answered in one sentence, with exit code 2', () => {
  expect(check(['--fast'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'check knows no option "--fast": write npm run check -- [--format text|github|json] [--fix | --watch] [content/lessons/name.mdx …].\n',
  });
  expect(check(['content/lessons/gone.mdx'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no content/lessons/gone.mdx here.\n',
  });
});

test('with --fix what can be mended safely is mended and told, then what is left is shown', () => {
  const broken = soundLesson
    .replace('  - data\n', '  - daat\n')
    .replace('The story.', '# It took <5 days.\n\nCall 03-1234-5678.');
  write('content/lessons/sound.mdx', broken);
  write('content/lessons/other.mdx', broken);
  expect(check(['--fix', 'content/lessons/sound.mdx'])).toEqual({
    code: 1,
    stdout:
      'content/lessons/sound.mdx: 3 mistakes mended (heading, known-terms, less-than).\n3 entries and 0 snapshots checked. Shown are the findings of content/lessons/sound.mdx.\ncontent/lessons/sound.mdx:55:6 no-contact-details — a phone number stands here. Name the team or the role instead.\n1 error\n',
    stderr: '',
  });
  expect(readFileSync(join(root, 'content/lessons/sound.mdx'), 'utf8')).toBe(
    soundLesson.replace('The story.', '## It took \\<5 days.\n\nCall 03-1234-5678.'),
  );
  expect(readFileSync(join(root, 'content/lessons/other.mdx'), 'utf8')).toBe(broken);
});

test('with --fix and JSON the report holds what is left, and what was mended is told beside it', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('The story.', '# The story'));
  const { code, stdout, stderr } = check(['--fix', '--format', 'json']);
  expect(code).toBe(0);
  expect(stderr).toBe('content/lessons/sound.mdx: 1 mistake mended (heading).\n2 entries and 0 snapshots checked.\n');
  expect(JSON.parse(stdout)).toEqual({ errors: 0, warnings: 0, findings: [] });
});

test('as JSON a finding that can be mended safely says how', () => {
  write('content/lessons/sound.mdx', soundLesson.replace('cases/sound-case', 'cases/sound-csae'));
  const { stdout } = check(['--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [
      {
        rule: 'known-entries',
        fix: [{ start: { line: 50, column: 5 }, end: { line: 50, column: 21 }, text: 'cases/sound-case' }],
      },
    ],
  });
});

test('confidential names come from the file that the environment names, and are not printed', () => {
  write('names.txt', '# customers\nThe Story\n');
  const { code, stdout, stderr } = check([], { CONFIDENTIAL_NAMES: join(root, 'names.txt') });
  expect(code).toBe(1);
  expect(stdout.split('\n').slice(1)).toEqual([
    'content/lessons/sound.mdx:53:1 no-confidential-name — a name from the confidential list stands here. Write the role or the industry instead, or show the name to colleagues only: <Redact as="what customers read">name</Redact>.',
    '1 error',
    '',
  ]);
  expect(`${stdout}${stderr}`).not.toMatch(/the story/i);
});

test('a list of confidential names that is not there is an error, and no empty list', () => {
  const { code, stdout } = check(['content/cases'], { CONFIDENTIAL_NAMES: join(root, 'gone.txt') });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /\nCONFIDENTIAL_NAMES:1:1 no-confidential-name — the file that the environment variable CONFIDENTIAL_NAMES names cannot be read\. Correct the variable, or unset it\.\n1 error\n$/,
  );
});

test('the day and the months between reviews can be given, so that a check can be repeated', async () => {
  write(
    'content/lessons/sound.mdx',
    soundLesson.replace('status: published', 'status: published\nreviewed: 2026-05-01'),
  );
  const on = async (today: string) => reportText((await checkProject(root, { today, confidential: [] })).findings);
  expect(await on('2026-04-30')).toBe(
    'content/lessons/sound.mdx:5:11 no-future-date — the date "2026-05-01" lies in the future. Correct it; a plan belongs in the text, in words.\n1 error',
  );
  expect(await on('2027-05-01')).toBe('Nothing to mend.');
  expect(await on('2027-05-02')).toMatch(/review-is-due — the review was due on 2027-05-01\. .*\n1 warning$/);
});

test('without a day given, the day is the one that has begun somewhere on earth', async () => {
  const { internal } = await readProject(root, { confidential: [] });
  expect(internal.today! >= new Date().toISOString().slice(0, 10)).toBe(true);
});

test('with --watch the content is checked again when it changes, until Ctrl-C', { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, [script, '--watch'], { cwd: root, env: environment() });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await expect.poll(() => output, { timeout: 8000 }).toContain('Stop with Ctrl-C.');
    expect(output).toMatch(/^2 entries and 0 snapshots checked in \d+\.\d s\.\nNothing to mend\.\n/);
    output = '';
    write('content/lessons/sound.mdx', soundLesson.replace('The story.', 'Call 03-1234-5678.'));
    await expect.poll(() => output, { timeout: 8000 }).toContain('1 error');
    expect(output).toMatch(
      /^\ncontent\/lessons\/sound\.mdx changed\.\n2 entries and 0 snapshots checked in \d+\.\d s\.\ncontent\/lessons\/sound\.mdx:53:6 no-contact-details — /,
    );
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
});
