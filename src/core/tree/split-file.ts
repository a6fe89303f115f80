/** The parts of an entry file. Lines count from 1. */
export interface FileParts {
  /** The whole text with line feeds only and without a byte-order mark. */
  source: string;
  /** The YAML between the two `---` lines, or undefined when the file has none. */
  yaml: string | undefined;
  /** The line on which the YAML begins. */
  yamlLine: number;
  /** The body, with an empty line for every line above it, so that its positions are the file's. */
  body: string;
}

/** A text with line feeds only and without a byte-order mark. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Splits a file into front matter and body. */
export function splitFile(text: string): FileParts {
  const source = normaliseText(text);
  const lines = source.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  if (end === -1) return { source, yaml: undefined, yamlLine: 1, body: source };
  return {
    source,
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}
