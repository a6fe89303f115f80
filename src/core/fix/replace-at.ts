import type { Edit, Position } from '../findings/finding.ts';

/**
 * The edit that puts another word in the place of one.
 *
 * @param lines of the whole file, without line ends
 * @param place where the word stands; a quotation mark may stand before it
 * @param from the word as it is
 * @param to the word as it should be; undefined gives no edit
 * @returns nothing when the word does not stand there as typed
 */
export function replaceAt(
  lines: readonly string[],
  place: Position,
  from: string,
  to: string | undefined,
): Edit[] | undefined {
  if (to === undefined || from === '') return undefined;
  const line = lines[place.line - 1] ?? '';
  const quoted = /["']/.test(line[place.column - 1] ?? '') && !/^["']/.test(from) ? 1 : 0;
  const column = place.column + quoted;
  if (!line.startsWith(from, column - 1)) return undefined;
  const end = column + from.length;
  return [{ start: { line: place.line, column }, end: { line: place.line, column: end }, text: to }];
}
