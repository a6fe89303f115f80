/** A place in a text file; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** An error stops a build; a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * One change of a file: what stands from `start` up to, but not including, `end` becomes `text`, which holds no line end. The
 * places are those of the file on disk: its kind of line ends and a byte-order mark change no line and no column.
 */
export interface Edit {
  start: Position;
  end: Position;
  text: string;
}

/** One message of any check. */
export interface Finding extends Position {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** The rule's name, kebab-case. */
  rule: string;
  severity: Severity;
  /** What is wrong, in the writer's words, then how to mend it. */
  message: string;
  /** What mends it, where that is safe: applied together or not at all. */
  fix?: readonly Edit[] | undefined;
}

/** The one grammar of findings: `file:line:column rule — what is wrong. How to mend it.` */
export function formatFinding(finding: Finding): string {
  const { file, line, column, rule, message } = finding;
  return inert(`${file}:${line}:${column} ${rule} — ${message}`);
}

/** A text that acts on no terminal and stays on its line, whatever a contribution holds: signs that nobody sees become `?`. */
export function inert(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}

/** Findings in reading order: by file, then by place, then by rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      text(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      text(a.rule, b.rule) ||
      text(a.message, b.message),
  );
}

/** Whether any finding stops a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Findings that stop the work; its message lists them, one a line. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(sortFindings(findings).map(formatFinding).join('\n'));
    this.name = 'FindingsError';
    this.findings = findings;
  }
}
