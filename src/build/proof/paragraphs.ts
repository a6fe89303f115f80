import type { OutputPiece } from './output-piece.ts';

/** The parts of a text between empty lines: a row of words does not go on from one into the next. */
export function paragraphs(text: string): OutputPiece[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((part) => (part.trim() === '' ? [] : [{ place: 'text', text: part, from: 'text' }]));
}
