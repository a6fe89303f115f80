import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { Position } from '../findings/finding.ts';

/** A problem in YAML, with its place in the file. */
export interface YamlProblem extends Position {
  message: string;
}

/** Keys and list indexes that lead to a value. */
export type Path = readonly PropertyKey[];

/** What a piece of YAML says, and where. */
export interface YamlContent {
  /** Maps, lists and texts only: `2021` and `true` are texts. Undefined when the YAML cannot be read. */
  value: unknown;
  problems: YamlProblem[];
  /**
   * Where a value stands. For a path that does not exist, the place of the nearest parent that does.
   *
   * @param what `value` (default) or the `key` that names it
   */
  locate: (path: Path, what?: 'key' | 'value') => Position;
}

/**
 * Reads YAML so that every scalar stays the text that was typed. Anchors, aliases, tags and merge keys are problems.
 *
 * @param text the YAML
 * @param firstLine the line of the file on which it begins
 */
export function readYaml(text: string, firstLine: number): YamlContent {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
    strict: true,
  });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: YamlProblem[] = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    message: sentence(error.code, error.message),
  }));
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      problems.push({ ...at(offset), message: 'an alias (*name) is not allowed here. Write the value out.' });
    } else if (node.anchor !== undefined) {
      problems.push({
        ...at(offset),
        message: 'an anchor (&name) is not allowed here. Write the value out where it is used.',
      });
    } else if (node.tag !== undefined && node.tag.startsWith('!')) {
      problems.push({ ...at(offset), message: `the tag ${node.tag} is not allowed here. Write plain text.` });
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (isScalar(pair.key) && pair.key.value === '<<') {
          problems.push({
            ...at(pair.key.range![0]),
            message: 'a merge key (<<) is not allowed here. Write the fields out.',
          });
        }
      }
    }
  });
  const value: unknown = problems.length === 0 ? document.toJS() : undefined;

  const locate = (path: Path, what: 'key' | 'value' = 'value'): Position => {
    let node: unknown = document.contents;
    let place = isNode(node) && node.range ? at(node.range[0]) : { line: firstLine, column: 1 };
    for (const [depth, step] of path.entries()) {
      let child: unknown;
      let key: Node | undefined;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
        child = pair?.value;
        key = pair?.key as Node | undefined;
      } else if (isNode(node) && 'items' in node) {
        child = (node as unknown as { items: unknown[] }).items[Number(step)];
      }
      if (child === undefined || child === null) return key?.range ? at(key.range[0]) : place;
      const wantsKey = depth === path.length - 1 && what === 'key';
      const range = wantsKey && key ? key.range : isNode(child) ? child.range : undefined;
      const keyRange = key?.range;
      if (range) {
        // A block list or map begins on the line after its key; the key is where a writer looks.
        const block = isNode(child) && 'items' in child && !('flow' in child && child.flow);
        place = at(block && keyRange ? keyRange[0] : range[0]);
      }
      node = child;
    }
    return place;
  };
  return { value, problems, locate };
}

/** The parser's complaint in words that help a writer. */
function sentence(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same field stands here twice. Keep one of them.';
    case 'TAB_AS_INDENT':
      return 'a tab indents this line. Use spaces.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".';
    case 'MISSING_CHAR':
      return `something is not closed: ${message.replace(/\.?$/, '.')} Close the quote or bracket.`;
    default:
      return `this is not readable as YAML: ${message.replace(/\.?$/, '.')} Compare the line with the ones around it.`;
  }
}
