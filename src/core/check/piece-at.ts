import type { Position } from '../findings/finding.ts';
import { positionAt } from './line-starts.ts';

/** A piece of the text of a field. */
export interface FieldPiece {
  /** The whole text of the field. */
  text: string;
  /** Offset of the piece in it. */
  index: number;
  piece: string;
}

/**
 * The place of a piece of a field's text in its file; where the field is written in another way (with escapes, say), the place of
 * the field.
 *
 * @param source the whole file
 * @param starts of its lines
 * @param place of the field
 */
export function pieceAt(
  source: string,
  starts: readonly number[],
  place: Position,
  { text, index, piece }: FieldPiece,
): Position {
  const from = (starts[place.line - 1] ?? 0) + place.column - 1 + index;
  // Quotation marks, indents and folded lines only move a piece further on.
  const moved = source.slice(from, from + text.length + piece.length).indexOf(piece);
  return moved === -1 ? place : positionAt(starts, from + moved);
}
