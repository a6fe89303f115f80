import { formatFinding, sortFindings, type Finding } from './finding.ts';

/** `1 error`, `3 warnings`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Findings as text for a terminal: one a line, then their number. */
export function reportText(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const lines = sortFindings(findings).map((finding) =>
    finding.severity === 'warning' ? `${formatFinding(finding)} (warning)` : formatFinding(finding),
  );
  const sum = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(findings.length > errors ? [count(findings.length - errors, 'warning')] : []),
  ];
  return [...lines, sum.length > 0 ? sum.join(', ') : 'Nothing to mend.'].join('\n');
}
