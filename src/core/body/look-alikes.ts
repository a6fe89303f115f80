import type { Position } from '../findings/finding.ts';

/** `<`, what a Japanese keyboard writes for it, and its references. */
const opening = '(?:[<＜﹤〈《]|&(?:lt|#0*60|#x0*3c);)';
/** White space, slashes, and signs that nobody sees. */
const before = '[\\s\\p{Cf}/／]*';

/**
 * Finds everything that a person would read as the beginning or the end of a tag, however it is written: in any case, in full
 * width, with white space or invisible signs in it, on two lines.
 *
 * @param name of the tag, in lower-case letters
 * @param behind what may not follow the name, as a regular expression
 * @returns for a text with line feeds the places of `<`, in their order
 */
export function lookAlikes(name: string, behind = ''): (text: string) => Position[] {
  const letters = name
    .split('')
    .map((letter) => `[${letter}${fullWidth(letter)}]`)
    .join('\\p{Cf}*');
  const pattern = new RegExp(`${opening}${before}${letters}${behind}`, 'giu');
  return (text) => {
    let line = 1;
    let start = 0;
    return [...text.matchAll(pattern)].map(({ index }) => {
      for (let end = text.indexOf('\n', start); end !== -1 && end < index; end = text.indexOf('\n', start)) {
        line++;
        start = end + 1;
      }
      return { line, column: index - start + 1 };
    });
  };
}

const fullWidth = (letter: string) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0);
