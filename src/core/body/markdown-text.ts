/**
 * Plain text as Markdown that shows it as typed.
 *
 * Signs that could mean something are escaped where they stand; those that mean something at the beginning or the end of a
 * line only there.
 *
 * @param value text of one or more lines
 */
export function markdownText(value: string): string {
  return value
    .replace(/[\\`*~[\]<|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll('_', '\\_'))
    .replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '\\&')
    .replace(/^(?:#(?=#{0,5}(?:\s|$))|>|[-+](?=\s|$)|-(?=[-:])|:(?=-)|=(?==*\s*$))/gm, '\\$&')
    .replace(/(?<=\s)#+(?=\s*$)/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

/**
 * A text of several lines behind other signs, as items of a list and quotations have them. Lines that become empty end without space.
 *
 * @param first stands before the first line
 * @param others stands before each other line
 */
export function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join('\n');
}

/** Blocks of Markdown as a quotation. */
export function markdownQuotation(blocks: string): string {
  return prefixLines(blocks, '> ', '> ');
}

/** An address as it stands in a link: `[words](address)`. */
export function markdownAddress(url: string): string {
  const safe = url.replace(/&(?=#|\w+;)/g, '\\&');
  return /^[^\s<>()\\]+$/.test(url) ? safe : `<${safe.replace(/[<>\\]/g, '\\$&')}>`;
}

/** What stands for a picture in Markdown: its file has no lasting address. */
export function markdownPicture(alt: string): string {
  return `(Picture: ${markdownText(alt)})`;
}
