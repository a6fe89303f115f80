import type { Paragraph } from 'mdast';
import type { Edit } from '../findings/finding.ts';
import type { BodyProblem } from './recover.ts';

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * A paragraph that was meant as a table: the row of dashes below its head has another number of cells than the head, so every
 * parser takes it for text.
 *
 * @param lines of the body
 */
export function brokenTable(node: Paragraph, lines: readonly string[]): BodyProblem | undefined {
  const { start, end } = node.position!;
  for (let line = start.line; line < end.line; line++) {
    const head = inner(lines[line - 1] ?? '');
    const dashes = inner(lines[line] ?? '');
    if (!head.text.includes('|') || !dashes.text.includes('|') || !delimiterRow.test(dashes.text)) continue;
    const wanted = cells(head.text).length;
    const given = cells(dashes.text);
    if (given.length === wanted) continue;
    return {
      rule: 'table',
      line: line + 1,
      column: dashes.start + 1,
      message: `the head of this table has ${wanted} cells, and the row of dashes below it has ${given.length}. Give both the same number.`,
      fix: mend(dashes.text, given, wanted, { line: line + 1, column: dashes.start + 1 }),
    };
  }
  return undefined;
}

/** A line without the signs of quotations before it. */
function inner(line: string): { start: number; text: string } {
  const start = /^[ \t>]*/.exec(line)![0].length;
  return { start, text: line.slice(start).trimEnd() };
}

function cells(row: string): string[] {
  return row
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** The row of dashes with as many cells as its head; cells that stay keep their signs. */
function mend(row: string, given: readonly string[], wanted: number, start: Edit['start']): Edit[] {
  const closed = row.endsWith('|');
  if (given.length < wanted) {
    const end = { line: start.line, column: start.column + row.length };
    const added = Array<string>(wanted - given.length).fill('---');
    return [{ start: end, end, text: closed ? added.map((cell) => ` ${cell} |`).join('') : ` | ${added.join(' | ')}` }];
  }
  const bars = [...row.matchAll(/\|/g)].map(({ index }) => index);
  const last = bars[row.startsWith('|') ? wanted : wanted - 1]!;
  const kept = closed ? last + 1 : row.slice(0, last).trimEnd().length;
  return [
    {
      start: { line: start.line, column: start.column + kept },
      end: { line: start.line, column: start.column + row.length },
      text: '',
    },
  ];
}
