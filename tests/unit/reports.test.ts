import { expect, test } from 'vitest';
import type { Finding } from '#core/findings/finding.ts';
import { groupFindings } from '#core/findings/group.ts';
import { reportGithub } from '#core/findings/report-github.ts';
import { reportJson } from '#core/findings/report-json.ts';
import { reportText } from '#core/findings/report-text.ts';

/** A finding on a line of `a.mdx`, unless told otherwise. */
function finding(line: number, more: Partial<Finding> = {}): Finding {
  return {
    file: 'a.mdx',
    line,
    column: 1,
    rule: 'less-than',
    severity: 'error',
    message: 'a bare < stands here. Write \\<.',
    ...more,
  };
}

/** As many findings as there are lines. */
function many(lines: number, more: (line: number) => Partial<Finding> = () => ({})): Finding[] {
  return Array.from({ length: lines }, (_, index) => finding(index + 1, more(index + 1)));
}

test('of twelve findings of one kind three are shown, and all are counted', () => {
  expect(reportText(many(12)).split('\n')).toEqual([
    'a.mdx:1:1 less-than — a bare < stands here. Write \\<.',
    'a.mdx:2:1 less-than — a bare < stands here. Write \\<.',
    'a.mdx:3:1 less-than — a bare < stands here. Write \\<.',
    '… and 9 more of this kind in this file.',
    '12 errors',
  ]);
});

test('three of a kind are all shown', () => {
  expect(reportText(many(3))).not.toContain('more of this kind');
});

test('messages that differ in what is quoted, or in the guess behind it, are of one kind', () => {
  const guess = (line: number) => (line % 2 === 0 ? ' Did you mean "data"?' : '');
  const shown = groupFindings(
    many(5, (line) => ({ message: `there is no driver "x${line}".${guess(line)} Correct it.` })),
  );
  expect(shown.map(({ finding: { line }, more }) => [line, more])).toEqual([
    [1, 0],
    [2, 0],
    [3, 2],
  ]);
});

test('another file, another rule, another severity and another message are of another kind', () => {
  const others = [
    ...many(3),
    finding(4, { file: 'b.mdx' }),
    finding(4, { rule: 'brace' }),
    finding(4, { severity: 'warning' }),
    finding(4, { message: 'it is wrong. Mend it.' }),
  ];
  expect(groupFindings(others).map(({ more }) => more)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('what is counted stands behind the last one shown, in reading order', () => {
  const mixed = [...many(5), finding(2, { rule: 'brace', message: 'a bare { stands here. Write \\{.' })].reverse();
  expect(reportText(mixed).split('\n').slice(3)).toEqual([
    'a.mdx:3:1 less-than — a bare < stands here. Write \\<.',
    '… and 2 more of this kind in this file.',
    '6 errors',
  ]);
});

test('GitHub gets one command for each finding shown, then the number of all', () => {
  expect(reportGithub([...many(5), finding(9, { severity: 'warning', rule: 'no-blame', message: 'it is so.' })])).toBe(
    [
      '::error file=a.mdx,line=1,col=1,title=less-than::a bare < stands here. Write \\<.',
      '::error file=a.mdx,line=2,col=1,title=less-than::a bare < stands here. Write \\<.',
      '::error file=a.mdx,line=3,col=1,title=less-than::a bare < stands here. Write \\<.%0A… and 2 more of this kind in this file.',
      '::warning file=a.mdx,line=9,col=1,title=no-blame::it is so.',
      '5 errors, 1 warning',
    ].join('\n'),
  );
  expect(reportGithub([])).toBe('Nothing to mend.');
});

test('signs that would end a command of GitHub are escaped', () => {
  expect(reportGithub([finding(1, { file: 'a:b,c%.mdx', message: '50 %: one, two\r\nand\nthree.' })])).toBe(
    '::error file=a%3Ab%2Cc%25.mdx,line=1,col=1,title=less-than::50 %25: one, two??and?three.\n1 error',
  );
});

test('JSON has every finding, in order, and their numbers', () => {
  const report = JSON.parse(reportJson([...many(12), finding(1, { severity: 'warning', rule: 'a' })])) as {
    errors: number;
    warnings: number;
    findings: Finding[];
  };
  expect([report.errors, report.warnings, report.findings.length]).toEqual([12, 1, 13]);
  expect(report.findings[0]).toEqual({
    file: 'a.mdx',
    line: 1,
    column: 1,
    rule: 'a',
    severity: 'warning',
    message: 'a bare < stands here. Write \\<.',
  });
  expect(JSON.parse(reportJson([]))).toEqual({ errors: 0, warnings: 0, findings: [] });
});
