import type { Nodes, Root } from 'mdast';
import type { Position } from '../findings/finding.ts';

/** More levels than any reader follows, and few enough for every parser. */
export const mostLevels = 50;

/** The signs of quotations and lists at the beginning of a line. */
const signs = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/**
 * The first place of a text that stands inside too many quotations, lists or components, judged by its lines: a parser takes
 * minutes for a text that is made of nothing else.
 *
 * @param body with line feeds only
 */
export function deepLine(body: string): Position | undefined {
  let open = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const levels = signs.exec(line)?.[0].replace(/[^>\-*+.)]/g, '').length ?? 0;
    for (const tag of line.includes('<') ? line.matchAll(/<(\/?)[A-Z][^<>]*?(\/?)>/g) : []) {
      if (tag[2] === '') open = Math.max(0, open + (tag[1] === '' ? 1 : -1));
    }
    const isThematicBreak = /^[ \t]*(?:[-*_][ \t]*){3,}$/.test(line);
    if ((levels > mostLevels && !isThematicBreak) || open > mostLevels) return { line: index + 1, column: 1 };
  }
  return undefined;
}

/** The most pieces of a text (paragraphs, cells, words between marks): ten times what the longest story has. */
export const mostNodes = 20_000;

/** The most cells of a line of a table. */
export const mostCells = 50;

/** The most opening braces: each begins code for a parser, which then reads on to the end of the text. */
export const mostBraces = 500;

/** The line with the first brace beyond the most that a text may have. */
export function braceLine(body: string): Position | undefined {
  let braces = 0;
  for (const [index, line] of body.split('\n').entries()) {
    braces += line.split('{').length - 1;
    if (braces > mostBraces) return { line: index + 1, column: line.indexOf('{') + 1 };
  }
  return undefined;
}

/** The first line with more cells than a table may have: parsers fill up every row of a table to the length of its head. */
export function wideLine(body: string): Position | undefined {
  for (const [index, line] of body.split('\n').entries()) {
    if (line.split('|', mostCells + 2).length > mostCells + 1) return { line: index + 1, column: 1 };
  }
  return undefined;
}

/** Where a text that has too many pieces goes beyond them. */
export function longTree(root: Root): Position | undefined {
  let nodes = 0;
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (++nodes > mostNodes) return { line: node.position!.start.line, column: node.position!.start.column };
    if ('children' in node) for (let index = node.children.length; index-- > 0;) waiting.push(node.children[index]!);
  }
  return undefined;
}

/** The first node of a tree that stands below too many others. */
export function deepNode(root: Root): Position | undefined {
  // Without recursion: that is what a deep tree would break.
  const waiting: { node: Nodes; level: number }[] = [{ node: root, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, level } = next;
    // A list and its item, a table and its row count as two.
    if (level > 2 * mostLevels) return { line: node.position!.start.line, column: node.position!.start.column };
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, level: level + 1 });
  }
  return undefined;
}
