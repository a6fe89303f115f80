import type { Root } from 'mdast';
import { BodySyntaxError, type BodyParser } from './parser.ts';

/** A place in a body and what is wrong there. */
export interface BodyProblem {
  rule: string;
  line: number;
  column: number;
  message: string;
}

const mostRepairs = 50;

/**
 * Parses a body; at each syntax error a backslash takes the offending `<` or `{` out of play and the parser tries again, so
 * that one run reports every place.
 */
export function parseWithRecovery(body: string, parse: BodyParser): { root: Root; problems: BodyProblem[] } {
  const lines = body.split('\n');
  /** Columns of the backslashes put in, per line, so that positions stay the writer's. */
  const added = new Map<number, number[]>();
  const problems: BodyProblem[] = [];
  for (let repairs = 0; repairs <= mostRepairs; repairs++) {
    try {
      return { root: parse(lines.join('\n')), problems };
    } catch (error) {
      if (!(error instanceof BodySyntaxError)) throw error;
      const place = offender(lines, error.line, error.column);
      if (!place) {
        problems.push({
          rule: 'syntax',
          line: error.line,
          column: error.column,
          message: `this cannot be read: ${error.message}. Rewrite the line.`,
        });
        break;
      }
      const line = lines[place.line - 1]!;
      const shift = (added.get(place.line) ?? []).filter((column) => column < place.column).length;
      problems.push({ ...explain(line.slice(place.column - 1)), line: place.line, column: place.column - shift });
      lines[place.line - 1] = `${line.slice(0, place.column - 1)}\\${line.slice(place.column - 1)}`;
      added.set(place.line, [...(added.get(place.line) ?? []), place.column]);
    }
  }
  return { root: { type: 'root', children: [] }, problems };
}

/** The nearest `<` or `{` at or before a place that no backslash protects. */
function offender(lines: string[], line: number, column: number): { line: number; column: number } | undefined {
  for (let number = Math.min(line, lines.length); number >= 1; number--) {
    const text = lines[number - 1]!;
    for (let index = number === line ? Math.min(column, text.length) - 1 : text.length - 1; index >= 0; index--) {
      if ((text[index] === '<' || text[index] === '{') && text[index - 1] !== '\\')
        return { line: number, column: index + 1 };
    }
  }
  return undefined;
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
