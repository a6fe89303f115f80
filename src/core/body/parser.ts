import type { Root } from 'mdast';

/** Restricted MDX → mdast with positions. Throws {@link BodySyntaxError} where the text cannot be read. */
export type BodyParser = (source: string) => Root;

/** Where a parser gave up; line and column count from 1. */
export class BodySyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(line: number, column: number, message: string) {
    super(message);
    this.name = 'BodySyntaxError';
    this.line = line;
    this.column = column;
  }
}
