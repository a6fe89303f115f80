import type { Root } from 'mdast';
import type { Edit } from '../findings/finding.ts';
import { BodySyntaxError, type BodyParser } from './parser.ts';
import { walk } from './walk.ts';

/** A place in a body and what is wrong there. */
export interface BodyProblem {
  rule: string;
  line: number;
  column: number;
  message: string;
  /** What mends it, where that is safe. */
  fix?: Edit[] | undefined;
}

const mostRepairs = 50;
/** How many characters are parsed at most: a very long text is not parsed fifty times. */
const mostParsed = 2_000_000;

/**
 * Parses a body; at each syntax error a backslash takes the offending `<` or `{` out of play and the parser tries again, so
 * that one run reports every place. All positions, also those of the tree, are those of the text as the writer has it.
 *
 * @returns an empty tree when the text could not be read to its end
 */
export function parseWithRecovery(body: string, parse: BodyParser): { root: Root; problems: BodyProblem[] } {
  const lines = body.split('\n');
  /** Columns of the signs that got a backslash, in the writer's text, per line and in order. */
  const added = new Map<number, number[]>();
  const problems: BodyProblem[] = [];
  for (let repairs = 0; repairs <= mostRepairs && repairs * body.length <= mostParsed; repairs++) {
    try {
      return { root: writersPositions(parse(lines.join('\n')), added), problems };
    } catch (error) {
      if (!(error instanceof BodySyntaxError)) throw error;
      const place = offender(lines, error.line, error.column);
      const line = place?.line ?? error.line;
      const column = writersColumn(place?.column ?? error.column, added.get(line));
      if (!place) {
        const message = `this cannot be read: ${error.message}. Rewrite the line.`;
        problems.push({ rule: 'syntax', line, column, message });
        break;
      }
      const text = lines[line - 1]!;
      problems.push({ ...explain(text.slice(place.column - 1)), line, column });
      lines[line - 1] = `${text.slice(0, place.column - 1)}\\${text.slice(place.column - 1)}`;
      added.set(
        line,
        [...(added.get(line) ?? []), column].sort((a, b) => a - b),
      );
    }
  }
  return { root: { type: 'root', children: [] }, problems };
}

/** A column of the repaired line → the column in the writer's. */
function writersColumn(column: number, added: readonly number[] = []): number {
  return column - added.filter((before, index) => before + index < column).length;
}

/** Takes the backslashes out of the positions of a tree. */
function writersPositions(root: Root, added: ReadonlyMap<number, readonly number[]>): Root {
  if (added.size === 0) return root;
  walk(root, ({ position }) => {
    for (const place of position ? [position.start, position.end] : []) {
      place.column = writersColumn(place.column, added.get(place.line));
    }
    return undefined;
  });
  return root;
}

/** The nearest `<` or `{` at or before a place that no backslash protects. */
function offender(lines: string[], line: number, column: number): { line: number; column: number } | undefined {
  for (let number = Math.min(line, lines.length); number >= 1; number--) {
    const text = lines[number - 1]!;
    for (let index = number === line ? Math.min(column, text.length) - 1 : text.length - 1; index >= 0; index--) {
      if ((text[index] === '<' || text[index] === '{') && !isEscaped(text, index))
        return { line: number, column: index + 1 };
    }
  }
  return undefined;
}

/** Whether an odd number of backslashes stands before a sign: two are one that is shown. */
function isEscaped(text: string, index: number): boolean {
  let before = index;
  while (text[before - 1] === '\\') before--;
  return (index - before) % 2 === 1;
}

/** What a writer probably meant with the text that begins here. */
function explain(text: string): { rule: string; message: string } {
  if (text.startsWith('{')) {
    return { rule: 'brace', message: 'a bare { begins code here. Write \\{ to show the sign itself.' };
  }
  if (text.startsWith('<!--')) {
    return {
      rule: 'comment',
      message: 'a comment cannot stand here. Take it out; notes for colleagues go into an <Internal> block.',
    };
  }
  const autolink = /^<((https?:\/\/|mailto:)[^>]*|[^\s>]+@[^\s>]+)>/.exec(text);
  if (autolink) {
    return { rule: 'autolink', message: `an address in < > cannot stand here. Write [words](address) instead.` };
  }
  const tag = /^<\/?([A-Za-z][\w.-]*)/.exec(text)?.[1];
  if (tag && /^[a-z]/.test(tag)) {
    return {
      rule: 'raw-html',
      message: `<${tag}> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.`,
    };
  }
  if (tag) {
    return {
      rule: 'unclosed-tag',
      message: `<${tag}> is not closed properly. Write <${tag} …>text</${tag}> or <${tag} … />.`,
    };
  }
  return { rule: 'less-than', message: 'a bare < begins a component here. Write \\< to show the sign itself.' };
}
