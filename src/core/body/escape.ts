import type { Edit, Position } from '../findings/finding.ts';

/** The edit that puts a backslash before a sign, so that it is shown. */
export function escapeSign({ line, column }: Position): Edit[] {
  const place = { line, column };
  return [{ start: place, end: place, text: '\\' }];
}

/** Whether a place stands among the attributes of a tag, where a backslash mends nothing. */
export function isInTag({ line, column }: Position, lines: readonly string[]): boolean {
  const before = (lines[line - 1] ?? '').slice(0, column - 1);
  return /<[A-Za-z]/.test(before.slice(before.lastIndexOf('>') + 1));
}
