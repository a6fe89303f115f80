import { sortFindings, type Finding } from './finding.ts';

/** All findings for another program: `{ "errors": 1, "warnings": 0, "findings": [{ file, line, column, … }] }`. */
export function reportJson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const plain = sortFindings(findings).map(({ file, line, column, rule, severity, message }) => ({
    file,
    line,
    column,
    rule,
    severity,
    message,
  }));
  return JSON.stringify({ errors, warnings: findings.length - errors, findings: plain }, null, 2);
}
