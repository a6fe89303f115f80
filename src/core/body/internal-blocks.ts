import { lookAlikes } from './look-alikes.ts';

/**
 * The `<Internal>` blocks of a text, found in the raw lines before any parsing.
 *
 * A block is `<Internal reason="…">` and `</Internal>`, each alone on its line at column 1, not nested, outside lists and
 * code, without link or footnote definitions. Everything else that looks like one of the tags is an error. The cut works on
 * lines only, so no parser can disagree about what was removed.
 */

/** A complaint about a tag; line and column count from 1. */
export interface TagProblem {
  line: number;
  column: number;
  message: string;
}

/** One block; lines count from 1 and include the tags. */
export interface InternalBlock {
  open: number;
  close: number;
  reason: string;
}

/** What a scan found. With problems, `blocks` must not be used for a cut. */
export interface InternalScan {
  blocks: InternalBlock[];
  problems: TagProblem[];
}

const openTag = /^<Internal reason="(\s*[^\s"<>{}][^"<>{}]*)">$/;
const closeTag = '</Internal>';
const tagsIn = lookAlikes('internal', '(?![a-z])');
/** The first line of fenced code, also behind the signs of a list; a quotation cannot hold a tag at column 1. */
const fence = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Finds the blocks of a text.
 *
 * @param text any text with line feeds; front matter may stand above
 */
export function scanInternal(text: string): InternalScan {
  const blocks: InternalBlock[] = [];
  const problems: TagProblem[] = [];
  /** The first column on a line that looks like a tag. */
  const tags = new Map(
    tagsIn(text)
      .reverse()
      .map(({ line, column }) => [line, column]),
  );
  // Most texts have no such tag, and nothing else that looks like one.
  if (tags.size === 0) return { blocks, problems };
  let open: { line: number; reason: string } | undefined;
  let code: { mark: string; indent: number } | undefined;
  const problem = (line: number, column: number, message: string) => problems.push({ line, column, message });

  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    // Code that begins behind the sign of a list ends with the list.
    if (code && !isEmpty(line) && width(/^[ \t]*/.exec(line)![0]) < code.indent) code = undefined;
    const inCode = code !== undefined;
    const [, signs = '', mark] = fence.exec(line) ?? [];
    if (!code && mark) code = { mark, indent: signs.trim() === '' ? 0 : width(signs) };
    else if (code && mark?.startsWith(code.mark) && line.trim() === mark) code = undefined;
    const column = tags.get(number);
    if (column === undefined) {
      if (open) {
        const definition = line.indexOf(']:');
        if (definition !== -1) {
          problem(
            number,
            definition + 1,
            'a link or footnote definition ("]:") stands inside an <Internal> block. It would reach beyond the block: write the address into the link, or the note into the sentence.',
          );
        }
      }
      continue;
    }
    const reason = openTag.exec(line)?.[1];
    if (inCode && (reason !== undefined || line === closeTag)) {
      problem(number, 1, 'an <Internal> tag stands inside code. Take it out of the code, or describe it in words.');
    } else if (reason !== undefined) {
      if (open)
        problem(number, 1, `an <Internal> block begins inside the one of line ${open.line}. Close that one first.`);
      else open = { line: number, reason: reason.trim() };
    } else if (line === closeTag) {
      if (open) blocks.push({ open: open.line, close: number, reason: open.reason });
      else problem(number, 1, '</Internal> closes nothing. Remove it, or put <Internal reason="…"> above the text.');
      open = undefined;
    } else {
      problem(number, column, explain(line));
    }
  }
  if (open)
    problem(open.line, 1, 'this <Internal> block is never closed. Put </Internal> on a line of its own after it.');
  return { blocks, problems };
}

function explain(line: string): string {
  if (/^<Internal\s*>$/.test(line)) {
    return 'this <Internal> has no reason. Write <Internal reason="why it stays inside">.';
  }
  if (/^[ \t]/.test(line) && /^(<Internal reason="[^"]+">|<\/Internal>)$/.test(line.trim())) {
    return 'an <Internal> tag is indented. Put it at the very beginning of its line, outside lists and code.';
  }
  return 'this looks like an <Internal> tag but is none. Write <Internal reason="…"> and </Internal> each alone on a line, at its very beginning.';
}

/**
 * The text with every line of every block emptied, so that all other lines keep their numbers.
 *
 * @param blocks as found by {@link scanInternal} in the same text
 */
export function blankInternal(text: string, blocks: readonly InternalBlock[]): string {
  const lines = text.split('\n');
  for (const block of blocks) lines.fill('', block.open - 1, block.close);
  return lines.join('\n');
}

/** The text without its blocks; where a block stood, one empty line keeps its neighbours apart. */
export function cutInternal(text: string, blocks: readonly InternalBlock[]): string {
  const kept: string[] = [];
  let line = 1;
  const lines = text.split('\n');
  for (const block of blocks) {
    for (const above of lines.slice(line - 1, block.open - 1)) kept.push(above);
    line = block.close + 1;
    if (kept.length > 0 && !isEmpty(kept.at(-1))) kept.push('');
    while (isEmpty(kept.at(-1)) && isEmpty(lines[line - 1])) line++;
  }
  return [...kept, ...lines.slice(line - 1)].join('\n');
}

/** How many columns a text takes, with tab stops every four. */
function width(text: string): number {
  let columns = 0;
  for (const sign of text) columns += sign === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** Whether a line is empty for Markdown; one with a no-break space is not. */
function isEmpty(line: string | undefined): boolean {
  return line !== undefined && /^[ \t]*$/.test(line);
}
