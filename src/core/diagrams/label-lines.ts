/**
 * A short text in lines that are about equally long, for a label in a drawing: SVG does not wrap text.
 *
 * @param most the letters that a line may have; a single word that is longer stays whole
 * @returns as few lines as that allows
 */
export function labelLines(text: string, most: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const fewest = wrap(words, most).length;
  const longest = Math.max(0, ...words.map((word) => word.length));
  let width = Math.min(longest, most);
  while (wrap(words, width).length > fewest) width += 1;
  return wrap(words, width);
}

function wrap(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
