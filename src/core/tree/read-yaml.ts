import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Edit, Position } from '../findings/finding.ts';
import { quoteValue, valueOf } from '../fix/quote-value.ts';
import { replaceAt } from '../fix/replace-at.ts';
import { keyboardSlip } from './keyboard-slips.ts';
import { plainYaml } from './plain-yaml.ts';

/** A problem in YAML, with its place in the file. */
export interface YamlProblem extends Position {
  message: string;
  /** What mends it, where that is safe. */
  fix?: Edit[] | undefined;
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
  /**
   * The edit that puts another word in the place of a key or a value.
   *
   * @param from the word as it is
   * @param to the word as it should be; undefined gives no edit
   */
  replace: (path: Path, from: string, to: string | undefined, what?: 'key' | 'value') => Edit[] | undefined;
  /** The edit that puts a value, which stands alone on its line, between quotation marks. */
  quote: (path: Path) => Edit[] | undefined;
}

/** More levels than any entry needs, and few enough for every parser. */
const mostLevels = 50;

/**
 * Reads YAML so that every scalar stays the text that was typed. Anchors, aliases, tags, merge keys and comments behind an
 * unquoted text, which would shorten it unseen, are problems.
 *
 * @param text the YAML
 * @param firstLine the line of the file on which it begins
 */
export function readYaml(text: string, firstLine: number): YamlContent {
  const value = plainYaml(text);
  if (value === undefined) return readWithPositions(text, firstLine);
  // Most entries are sound: their positions are never asked for.
  let made: YamlContent | undefined;
  const full = () => (made ??= readWithPositions(text, firstLine));
  return {
    value,
    problems: [],
    locate: (path, what) => full().locate(path, what),
    replace: (path, from, to, what) => full().replace(path, from, to, what),
    quote: (path) => full().quote(path),
  };
}

function readWithPositions(text: string, firstLine: number): YamlContent {
  const lineCounter = new LineCounter();
  const tooDeep = deepPlace(text);
  const document = parseDocument(tooDeep === undefined ? text : '', {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    // Looked for below: the parser compares every key with every other.
    uniqueKeys: false,
    strict: true,
  });
  /** The lines of the file; those above the YAML are empty here. */
  const lines = [...Array<string>(firstLine - 1).fill(''), ...text.split('\n')];
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: YamlProblem[] = [];
  const places = new Set<string>();
  // One place, one problem: the first to be found there says it best.
  const report = (problem: YamlProblem) => {
    const place = `${problem.line}:${problem.column}`;
    if (!places.has(place)) problems.push(problem);
    places.add(place);
  };
  const problem = (offset: number, message: string) => {
    report({ ...at(offset), message });
  };
  if (tooDeep !== undefined) report({ line: tooDeep + firstLine, column: 1, message: nested });
  visit(document, (key, node) => {
    if (isPair(node)) {
      const comment = isScalar(node.value) && node.value.source === '' ? node.value.range![0] : undefined;
      if (comment !== undefined) lostBehind(comment);
      return;
    }
    if (!isNode(node)) return;
    const [offset, end] = node.range ?? [0, 0];
    if (isAlias(node)) {
      report({
        ...at(offset),
        message: 'an alias (*name) is not allowed here. Write the value out.',
        fix: emphasis.test(text.slice(offset)) ? quoteValue(lines, at(offset).line) : undefined,
      });
    } else if (node.anchor !== undefined) {
      problem(
        text.lastIndexOf(`&${node.anchor}`, offset),
        'an anchor (&name) is not allowed here. Write the value out where it is used.',
      );
    } else if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      // Where it begins is looked for in the last part only, since there may be very many.
      const from = Math.max(0, offset - 200);
      const start = text.slice(from, offset).search(/!\S*\s*$/);
      problem(start === -1 ? offset : from + start, `the tag ${tag} is not allowed here. Write plain text.`);
    } else if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const { key: name } of node.items) {
        if (!isScalar(name)) continue;
        if (name.value === '<<') {
          problem(name.range![0], 'a merge key (<<) is not allowed here. Write the fields out.');
        } else if (keys.has(name.value)) {
          problem(name.range![0], 'the same field stands here twice. Keep one of them.');
        }
        keys.add(name.value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) if (isScalar(item) && item.source === '') lostBehind(item.range![0]);
    } else if (isScalar(node) && node.type === 'PLAIN' && key !== 'key') {
      const comment = /^[ \t]+(?=#)/.exec(text.slice(end, text.indexOf('\n', end) + 1 || undefined));
      if (comment) {
        const place = at(end + comment[0].length);
        report({
          ...place,
          message:
            'what follows # would be lost as a comment. Put the text in "double quotes", or the comment on a line of its own.',
          fix: quoteValue(lines, place.line),
        });
      }
    }
  });
  const told = new Set(problems.map(({ line }) => line));
  for (const error of [...document.errors, ...document.warnings]) {
    const found = explain(error.code, error.message, at(error.pos[0]), lines);
    // What the parser says about the rest of a line follows from the first mistake in it.
    if (told.has(found.line)) continue;
    told.add(found.line);
    report(found);
  }
  const value: unknown = problems.length === 0 ? document.toJS() : undefined;

  /** A text that begins with # is a comment to YAML; one with a space behind # was probably meant as one. */
  function lostBehind(offset: number): void {
    const { line } = at(offset);
    const { start, value: typed } = valueOf(lines[line - 1] ?? '');
    if (!/^#\S/.test(typed)) return;
    report({
      line,
      column: start + 1,
      message: 'a text that begins with # is lost as a comment. Put the text in "double quotes".',
      fix: quoteValue(lines, line),
    });
  }

  const locate = (path: Path, what: 'key' | 'value' = 'value'): Position => {
    let node: unknown = document.contents;
    let place = isNode(node) && node.range ? at(node.range[0]) : { line: firstLine, column: 1 };
    for (const [depth, step] of path.entries()) {
      let child: unknown;
      let key: Node | undefined;
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(step));
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
  const replace: YamlContent['replace'] = (path, from, to, what) => replaceAt(lines, locate(path, what), from, to);
  const quote: YamlContent['quote'] = (path) => {
    const { line, column } = locate(path);
    return quoteValue(lines, line, column);
  };
  return { value, problems, locate, replace, quote };
}

/** The pairs of a map by their keys, made once for each map. */
const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  let found = pairs.get(map);
  if (!found) {
    found = new Map(map.items.map((pair): [unknown, Pair] => [isScalar(pair.key) ? pair.key.value : pair, pair]));
    pairs.set(map, found);
  }
  return found;
}

/** Words of Markdown that begin with a star; an alias never ends with one. */
const emphasis = /^\*(\s|\*|[^*\n]+\*)/;

const nested = `the fields stand more than ${mostLevels} levels deep. Compare with the example in CONTRIBUTING.md.`;

/** The first line (from 0) in which fields or lists stand deeper than any entry needs. */
function deepPlace(text: string): number | undefined {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const indented = /^(?: {200}| *(?:[-?] +){50}[-?] )/m.exec(text);
  if (indented) return lineOf(indented.index);
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    if (open > mostLevels) return lineOf(index);
  }
  return undefined;
}

/** The parser's complaint at its place, in words that help a writer. */
function explain(code: string, message: string, place: Position, lines: readonly string[]): YamlProblem {
  const slip = keyboardSlip(lines, place.line);
  if (slip) return slip;
  const line = lines[place.line - 1] ?? '';
  const { start, value } = valueOf(line);
  const fix = () => quoteValue(lines, place.line);
  const first = value.charAt(0);
  const behindEnd = message.includes('at node end');
  if (/["']/.test(first) && behindEnd) {
    return {
      ...place,
      message: `text stands behind the closing ${first}. Put the whole text in ${first === '"' ? "'single" : '"double'} quotes${first === '"' ? "'" : '"'}.`,
      fix: fix(),
    };
  }
  const reserved =
    code === 'BAD_SCALAR_START' ||
    (/[>|]/.test(first) && message.startsWith('Not a YAML token')) ||
    (/[[{*]/.test(first) && behindEnd) ||
    (/[-\]}]/.test(first) && message.startsWith('Unexpected'));
  if (reserved) {
    return {
      line: place.line,
      column: start + 1,
      message: `a text cannot begin with ${first} here. Put the text in "double quotes".`,
      fix: fix(),
    };
  }
  if (code === 'TAB_AS_INDENT') {
    const tabs = /^[ \t]*/.exec(line)![0];
    return {
      ...place,
      message: 'a tab indents this line. Use spaces.',
      fix: tabs.includes('\t')
        ? [
            {
              start: { line: place.line, column: 1 },
              end: { line: place.line, column: tabs.length + 1 },
              text: tabs.replaceAll('\t', '  '),
            },
          ]
        : undefined,
    };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^\s*[A-Za-z]\w*:[^\s/]/.test(line)) {
    return { ...place, message: 'a space is missing behind the colon. Write field: value.' };
  }
  const colon = code === 'BLOCK_AS_IMPLICIT_KEY' && start + 1 === place.column && /:(\s|$)/.test(value);
  return { ...place, message: sentence(code, message), fix: colon ? fix() : undefined };
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
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".';
    case 'MULTIPLE_DOCS':
      return 'a line of --- or ... ends the fields before this one. Take that line out.';
    default:
      return `this is not readable as YAML: ${message.replace(/\.?$/, '.')} Compare the line with the ones around it.`;
  }
}
