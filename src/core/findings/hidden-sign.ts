import type { Position } from './finding.ts';

/**
 * Signs that nobody sees: controls, signs that turn the direction of a line, signs without width, tags, fillers. Line ends and a
 * tab are no such signs, nor is the joiner inside an emoji.
 */
const hidden =
  /(?![\n\r\t])[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0](?<!(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic}))/u;

/** The first sign of a text that nobody sees, as in `U+202E`, and its offset. */
export function findHiddenSign(text: string): { index: number; code: string } | undefined {
  const found = hidden.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, code: `U+${code}` };
}

/** A text without the signs that nobody sees, as for an answer that was pasted from elsewhere. */
export function withoutHiddenSigns(text: string): string {
  return text.replace(new RegExp(hidden, 'gu'), '');
}

/**
 * The first sign of a file that nobody sees, which no writer types on purpose: the file is damaged or no text at all, or it shows
 * a reviewer something else than it says.
 *
 * @param source with line feeds only
 */
export function hiddenSign(source: string): (Position & { message: string }) | undefined {
  const found = findHiddenSign(source);
  if (!found) return undefined;
  const above = source.slice(0, found.index).split('\n');
  return {
    line: above.length,
    column: above.at(-1)!.length + 1,
    message: `a sign that nobody can see (${found.code}) stands here. Take it out; when there are many, the file is no text: write it anew.`,
  };
}
