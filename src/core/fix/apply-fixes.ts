import type { Edit, Finding, Position } from '../findings/finding.ts';

/** A text after its fixes. */
export interface FixedText {
  text: string;
  /** The findings whose fix is in the text, in the order of their places. */
  applied: Finding[];
}

/**
 * Applies the fixes of findings to a file. A fix that touches another one waits for the next round: check the new text again
 * and repeat until nothing is applied. Everything outside the fixes stays as it is, line ends and byte-order mark included.
 *
 * @param text the file as on disk
 * @param findings of this file; those without a fix are passed over
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const offsetOf = offsets(text);
  const fixes = findings
    .map((finding) => ({ finding, changes: (finding.fix ?? []).map((edit) => change(edit, offsetOf)) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => a.changes[0]!.start - b.changes[0]!.start);
  const taken: Change[] = [];
  const applied: Finding[] = [];
  for (const { finding, changes } of fixes) {
    if (changes.some((one) => taken.some((other) => touches(one, other)))) continue;
    taken.push(...changes);
    applied.push(finding);
  }
  let result = '';
  let end = 0;
  for (const one of taken.sort((a, b) => a.start - b.start)) {
    result += text.slice(end, one.start) + one.text;
    end = one.end;
  }
  return { text: result + text.slice(end), applied };
}

/** An edit in offsets of the text. */
interface Change {
  start: number;
  end: number;
  text: string;
}

function change({ start, end, text }: Edit, offsetOf: (place: Position) => number): Change {
  return { start: offsetOf(start), end: offsetOf(end), text };
}

/** Two insertions at one place touch too: their order would be chance. */
function touches(a: Change, b: Change): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

/** Places → offsets in a text with any line ends, with or without a byte-order mark. */
function offsets(text: string): (place: Position) => number {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [mark, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}
