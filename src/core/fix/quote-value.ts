import type { Edit } from '../findings/finding.ts';

/** The signs of a line of YAML before its value: indentation, dashes of lists, a field with its colon. */
const beforeValue = /^( *(?:- +)*)([a-z]\w*:(?: +|$))?/;

/** A line of YAML in two parts. */
interface ValueLine {
  /** How many signs stand before the value. */
  start: number;
  /** What stands behind them, without white space at its end. */
  value: string;
  /** On which column, from 0, a line may begin that does not go on with this value. */
  outside: number;
}

/** Finds the value in a line such as `  - tried: A speech.` → `A speech.`, or `- Why?` → `Why?`. */
export function valueOf(line: string): ValueLine {
  const [all, dashes = '', key] = beforeValue.exec(line)!;
  return {
    start: all.length,
    value: line.slice(all.length).trimEnd(),
    outside: key === undefined ? /^ */.exec(line)![0].length : dashes.length,
  };
}

/**
 * The edit that puts a value of YAML, which stands alone on its line, between quotation marks. The text stays as typed:
 * "double quotes" where it holds neither these nor a backslash, else 'single quotes'.
 *
 * @param lines of the whole file, without line ends
 * @param line on which the value stands, from 1
 * @param column where it begins, when the sign before it is no field: `- Note: it was late`
 * @returns nothing when the value is quoted already, goes on in the next line, or ends with what may be a comment
 */
export function quoteValue(lines: readonly string[], line: number, column?: number): Edit[] | undefined {
  const typed = lines[line - 1] ?? '';
  const { start, value, outside } =
    column === undefined
      ? valueOf(typed)
      : { start: column - 1, value: typed.slice(column - 1).trimEnd(), outside: /^ */.exec(typed)![0].length };
  if (value === '' || isQuoted(value) || /(^|\s)#(\s|$)/.test(value)) return undefined;
  let below = line;
  while (below < lines.length && lines[below]!.trim() === '') below++;
  const next = lines[below];
  if (next !== undefined && !/^(---|\.\.\.)\s*$/.test(next) && /^\s*/.exec(next)![0].length > outside) return undefined;
  return [
    {
      start: { line, column: start + 1 },
      end: { line, column: start + value.length + 1 },
      text: quote(value),
    },
  ];
}

function isQuoted(value: string): boolean {
  return /^"([^"\\]|\\.)*"$|^'([^']|'')*'$/.test(value);
}

function quote(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
