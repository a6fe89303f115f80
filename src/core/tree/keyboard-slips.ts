import type { Position } from '../findings/finding.ts';

/** A slip of the keyboard that makes fields unreadable, and where it stands. */
export interface Slip extends Position {
  message: string;
}

/** What each slip looks like in one line; the first group, where there is one, is what stands before it. */
const slips: { sign: RegExp; message: (found: RegExpExecArray) => string }[] = [
  {
    sign: /^([ ]*)[\u3000\u00a0\u2002-\u200a]/,
    message: () => 'a full-width or protected space indents this line. Use ordinary spaces.',
  },
  {
    sign: /^(\s*(?:- )?)[A-Za-z]\w*：/,
    message: ({ 0: text }) =>
      `the colon is a full-width one (：). Write ${text.replace(/^\s*(- )?/, '').replace('：', ':')} followed by a space.`,
  },
  {
    sign: /^(\s*(?:- )?(?:[A-Za-z]\w*: +)?)[“”„«]/,
    message: () => 'the quotation marks “ ” are not those of the keyboard. Write "…".',
  },
  {
    sign: /^(\s*)([•・‣▪–—])/,
    message: ({ 2: mark }) => `an item of a list begins with "${mark!}". Begin it with a hyphen and a space: "- ".`,
  },
  {
    sign: /^(\s*)-[^\s-]/,
    message: () => 'a space is missing behind the hyphen. Write "- " before each item of a list.',
  },
];

/**
 * The slip that explains why fields cannot be read: on the line where the parser gave up, the one above, or the one below.
 *
 * @param lines the lines of the file
 * @param line where the parser gave up, from 1
 */
export function keyboardSlip(lines: readonly string[], line: number): Slip | undefined {
  for (const number of [line, line - 1, line + 1]) {
    for (const { sign, message } of slips) {
      const found = sign.exec(lines[number - 1] ?? '');
      if (found) return { line: number, column: (found[1]?.length ?? 0) + 1, message: message(found) };
    }
  }
  const [here = '', next = ''] = lines.slice(line - 1, line + 1);
  const indent = (text: string) => /^ */.exec(text)![0].length;
  if (/^\s*[A-Za-z]\w*: \S/.test(here) && /^\s*[A-Za-z]\w*:(\s|$)/.test(next) && indent(next) > indent(here)) {
    return {
      line: line + 1,
      column: indent(next) + 1,
      message: 'this line is indented more than the field above it. Give both the same number of spaces.',
    };
  }
  return undefined;
}
