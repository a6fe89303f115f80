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
 * Reads YAML so that every scalar stays the text that was typed. Anchors, aliases, tags, merge keys and comments behind an
 * unquoted text, which would shorten it unseen, are problems.
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
  const found: YamlProblem[] = [];
  const problem = (offset: number, message: string) => found.push({ ...at(offset), message });
  visit(document, (key, node) => {
    if (!isNode(node)) return;
    const [offset, end] = node.range ?? [0, 0];
    if (isAlias(node)) {
      problem(offset, 'an alias (*name) is not allowed here. Write the value out.');
    } else if (node.anchor !== undefined) {
      problem(
        text.lastIndexOf(`&${node.anchor}`, offset),
        'an anchor (&name) is not allowed here. Write the value out where it is used.',
      );
    } else if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      problem(text.slice(0, offset).search(/!\S*\s*$/), `the tag ${tag} is not allowed here. Write plain text.`);
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (isScalar(pair.key) && pair.key.value === '<<') {
          problem(pair.key.range![0], 'a merge key (<<) is not allowed here. Write the fields out.');
        }
      }
    } else if (isScalar(node) && node.type === 'PLAIN' && key !== 'key') {
      const comment = /^[ \t]+(?=#)/.exec(text.slice(end));
      if (comment) {
        problem(
          end + comment[0].length,
          'what follows # would be lost as a comment. Put the text in "double quotes", or the comment on a line of its own.',
        );
      }
    }
  });
  for (const error of [...document.errors, ...document.warnings]) {
    problem(error.pos[0], sentence(error.code, error.message));
  }
  // One place, one problem: the first to be found there says it best.
  const problems = found.filter(
    ({ line, column }, index) => found.findIndex((other) => other.line === line && other.column === column) === index,
  );
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
  const quote = /Missing closing (["'])quote/.exec(message)?.[1];
  if (quote) return `a quotation mark is not closed. Put ${quote} at the end of the text.`;
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket) return `a bracket is not closed. Put ${bracket} at its end.`;
  if (message.includes('map keys need to be followed by map values')) {
    return 'this line is neither a field with a colon nor indented. Write field: value, or indent the text by two spaces when it continues the line above.';
  }
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same field stands here twice. Keep one of them.';
    case 'TAB_AS_INDENT':
      return 'a tab indents this line. Use spaces.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".';
    case 'BAD_SCALAR_START':
      return `a text cannot begin with ${message.slice(-1)} here. Put the text in "double quotes".`;
    case 'MULTIPLE_DOCS':
      return 'a line of --- or ... ends the fields before this one. Take that line out.';
    default:
      return `this is not readable as YAML: ${message.replace(/\.?$/, '.')} Compare the line with the ones around it.`;
  }
}
