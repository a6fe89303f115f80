import { formatFinding, type Finding } from './finding.ts';
import { groupFindings, moreOfThisKind } from './group.ts';

/** `1 error`, `3 warnings`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** All findings in numbers: `2 errors, 1 warning`, or `Nothing to mend.` */
export function sumOf(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const sum = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(findings.length > errors ? [count(findings.length - errors, 'warning')] : []),
  ];
  return sum.length > 0 ? sum.join(', ') : 'Nothing to mend.';
}

/** Findings as text for a terminal: one a line, three of a kind at most for each file, then the number of all of them. */
export function reportText(findings: readonly Finding[]): string {
  const lines = groupFindings(findings).flatMap(({ finding, more }) => [
    finding.severity === 'warning' ? `${formatFinding(finding)} (warning)` : formatFinding(finding),
    ...(more > 0 ? [moreOfThisKind(more)] : []),
  ]);
  return [...lines, sumOf(findings)].join('\n');
}
