import { sortFindings, type Finding } from './finding.ts';

/**
 * All findings for another program: `{ "errors": 1, "warnings": 0, "findings": [{ file, line, column, … }] }`. A finding that can
 * be mended safely has its `fix`: edits with `start`, `end` and `text`.
 */
export function reportJson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const plain = sortFindings(findings).map(({ file, line, column, rule, severity, message, fix }) => ({
    file,
    line,
    column,
    rule,
    severity,
    message,
    fix,
  }));
  return JSON.stringify({ errors, warnings: findings.length - errors, findings: plain }, null, 2);
}
