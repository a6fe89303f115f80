import { expect, test } from 'vitest';
import { FindingsError, formatFinding, hasErrors, sortFindings, type Finding } from '#core/findings/finding.ts';
import { count, reportText } from '#core/findings/report-text.ts';

/** A finding at a place, in the file `a.mdx` unless told otherwise. */
function finding(line: number, column: number, more: Partial<Finding> = {}): Finding {
  return { file: 'a.mdx', line, column, rule: 'rule', severity: 'error', message: 'it is wrong. Mend it.', ...more };
}

test('a finding has one grammar: place, rule, what is wrong, how to mend it', () => {
  expect(formatFinding(finding(14, 12, { rule: 'known-terms', message: 'there is no barrier "x". Correct it.' }))).toBe(
    'a.mdx:14:12 known-terms — there is no barrier "x". Correct it.',
  );
});

test('findings stand in reading order: file, line, column, rule, message', () => {
  const sorted = [
    finding(9, 9),
    finding(1, 2, { file: 'b.mdx' }),
    finding(2, 1, { file: 'b.mdx' }),
    finding(2, 10, { file: 'b.mdx', rule: 'a' }),
    finding(2, 10, { file: 'b.mdx', rule: 'b', message: 'a' }),
    finding(2, 10, { file: 'b.mdx', rule: 'b', message: 'b' }),
    finding(10, 1, { file: 'b.mdx' }),
  ];
  const given = [...sorted].reverse();
  expect(sortFindings(given)).toEqual(sorted);
  expect(given[0]).toBe(sorted.at(-1));
});

test('only errors stop a build', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([finding(1, 1, { severity: 'warning' })])).toBe(false);
  expect(hasErrors([finding(1, 1, { severity: 'warning' }), finding(2, 1)])).toBe(true);
});

test('an error of findings lists them in order', () => {
  const error = new FindingsError([finding(2, 1), finding(1, 1)]);
  expect(error.message).toBe('a.mdx:1:1 rule — it is wrong. Mend it.\na.mdx:2:1 rule — it is wrong. Mend it.');
  expect(error.findings).toHaveLength(2);
});

test('a report lists findings in order, marks warnings, and counts both', () => {
  expect(reportText([finding(3, 1, { severity: 'warning' }), finding(2, 1), finding(1, 1)])).toBe(
    [
      'a.mdx:1:1 rule — it is wrong. Mend it.',
      'a.mdx:2:1 rule — it is wrong. Mend it.',
      'a.mdx:3:1 rule — it is wrong. Mend it. (warning)',
      '2 errors, 1 warning',
    ].join('\n'),
  );
  expect(reportText([finding(1, 1, { severity: 'warning' })])).toMatch(/\n1 warning$/);
});

test('a report without findings says so', () => {
  expect(reportText([])).toBe('Nothing to mend.');
});

test('one is counted without an s', () => {
  expect([count(0, 'error'), count(1, 'error'), count(2, 'error')]).toEqual(['0 errors', '1 error', '2 errors']);
});
