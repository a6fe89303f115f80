import { describe, expect, test } from 'vitest';
import { findingsOf, readCheckRequest } from '#core/check/check-request.ts';
import { describeChange, describeCheck } from '#core/check/describe-check.ts';
import { describeFixes } from '#core/check/describe-fixes.ts';
import type { Finding } from '#core/findings/finding.ts';

const usage = 'write npm run check -- [--format text|github|json] [--fix | --watch] [content/lessons/name.mdx …].';

describe('a command line', () => {
  test('without anything checks everything and prints text', () => {
    expect(readCheckRequest([], '/home/me/project')).toEqual({ format: 'text', watch: false, fix: false, files: [] });
  });

  test('may name a form, watching, and files in any spelling', () => {
    expect(
      readCheckRequest(
        [
          '--watch',
          './content/lessons/a.mdx',
          '--format',
          'json',
          '/home/me/project/content/cases/',
          'content\\cases\\b.mdx',
        ],
        '/home/me/project',
      ),
    ).toEqual({
      format: 'json',
      watch: true,
      fix: false,
      files: ['content/lessons/a.mdx', 'content/cases', 'content/cases/b.mdx'],
    });
    expect(readCheckRequest(['--format=github', '--fix'], '/')).toMatchObject({ format: 'github', fix: true });
  });

  test.each([
    [['--fast'], `check knows no option "--fast": ${usage}`],
    [['-w'], `check knows no option "-w": ${usage}`],
    [['--format', 'xml'], `check knows no format "xml": ${usage}`],
    [['--format'], `check knows no format "": ${usage}`],
    [['--watch', '--fix'], `--fix changes files and --watch waits until you do: give one of the two, and ${usage}`],
    [['README.md'], `check looks at files in content/ only, and "README.md" is none: ${usage}`],
  ])('%j is answered with one sentence', (args, sentence) => {
    expect(readCheckRequest(args, '/home/me/project')).toBe(sentence);
  });
});

test('only the findings of the files and folders that were named are shown, and those that concern all files', () => {
  const findings = ['CONFIDENTIAL_NAMES', 'content/cases/a.mdx', 'content/lessons/a.mdx', 'content/lessons/ab.mdx'].map(
    (file): Finding => ({
      file,
      line: 1,
      column: 1,
      rule: 'rule',
      severity: 'error',
      message: 'it is wrong. Mend it.',
    }),
  );
  const files = (...named: string[]) => findingsOf(named, findings).map(({ file }) => file);
  expect(files()).toHaveLength(4);
  expect(files('content/lessons/a.mdx')).toEqual(['CONFIDENTIAL_NAMES', 'content/lessons/a.mdx']);
  expect(files('content/lessons')).toEqual(['CONFIDENTIAL_NAMES', 'content/lessons/a.mdx', 'content/lessons/ab.mdx']);
});

test('a check tells what it looked at, and how long where that is given', () => {
  const content = { entries: 1, snapshots: 12, files: [], seconds: undefined };
  expect(describeCheck(content)).toBe('1 entry and 12 snapshots checked.');
  expect(describeCheck({ ...content, entries: 2, snapshots: 1, seconds: 3.44 })).toBe(
    '2 entries and 1 snapshot checked in 3.4 s.',
  );
  expect(describeCheck({ ...content, files: ['content/lessons/a.mdx', 'content/cases'] })).toBe(
    '1 entry and 12 snapshots checked. Shown are the findings of content/lessons/a.mdx, content/cases.',
  );
});

test('of many changed files three are named', () => {
  expect(describeChange(['a.mdx'])).toBe('a.mdx changed.');
  expect(describeChange(['a', 'b', 'c', 'd'])).toBe('a, b, c and 1 more file changed.');
  expect(describeChange(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more files changed.');
});

test('of each mended file the mistakes are counted and their rules named', () => {
  const finding = (rule: string): Finding => ({
    file: 'content/lessons/a.mdx',
    line: 1,
    column: 1,
    rule,
    severity: 'error',
    message: 'it is wrong. Mend it.',
  });
  expect(
    describeFixes([
      { file: 'content/cases/b.mdx', findings: [finding('yaml')] },
      { file: 'content/lessons/a.mdx', findings: [finding('heading'), finding('brace'), finding('heading')] },
    ]),
  ).toBe('content/cases/b.mdx: 1 mistake mended (yaml).\ncontent/lessons/a.mdx: 3 mistakes mended (brace, heading).');
  expect(describeFixes([])).toBe('Nothing here can be mended without you.');
});
