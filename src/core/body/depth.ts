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
    for (const tag of line.includes('<') ? line.matchAll(/<(\/?)[A-Z]\w*[^<>]*?(\/?)>/g) : []) {
      if (tag[2] === '') open = Math.max(0, open + (tag[1] === '' ? 1 : -1));
    }
    const isThematicBreak = /^[ \t]*(?:[-*_][ \t]*){3,}$/.test(line);
    if ((levels > mostLevels && !isThematicBreak) || open > mostLevels) return { line: index + 1, column: 1 };
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
