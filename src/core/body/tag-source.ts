import type { Edit } from '../findings/finding.ts';
import { replaceAt } from '../fix/replace-at.ts';
import type { JsxElement } from './attributes.ts';

/**
 * The edits that give a component another name, in its opening and its closing tag.
 *
 * @param lines of the body
 */
export function renameTag(node: JsxElement, to: string, lines: readonly string[]): Edit[] | undefined {
  const from = node.name ?? '';
  const { start, end } = node.position!;
  const opening = replaceAt(lines, { line: start.line, column: start.column + 1 }, from, to);
  if (!opening) return undefined;
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  if (last.endsWith('/>')) return opening;
  if (!last.endsWith(`</${from}>`)) return undefined;
  const closing = replaceAt(lines, { line: end.line, column: end.column - 1 - from.length }, from, to);
  return closing && [...opening, ...closing];
}

/**
 * The edit that gives an attribute another name or another value, when its tag stands on one line.
 *
 * @param attribute its name as typed
 * @param change the new name, or the new value
 */
export function changeAttribute(
  node: JsxElement,
  attribute: string,
  change: { name: string | undefined } | { value: string | undefined },
  lines: readonly string[],
): Edit[] | undefined {
  const { line, column } = node.position!.start;
  const tag = /^<[\w.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.exec(
    (lines[line - 1] ?? '').slice(column - 1),
  )?.[0];
  if (tag === undefined) return undefined;
  for (const found of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/dg)) {
    if (found[1] !== attribute) continue;
    const group = 'name' in change ? 1 : found[2] === undefined ? 3 : 2;
    const place = { line, column: column + found.indices![group]![0] };
    return replaceAt(lines, place, found[group]!, 'name' in change ? change.name : change.value);
  }
  return undefined;
}
