import { scanInternal } from '../body/internal-blocks.ts';
import { scanPlaceholders } from '../body/placeholders.ts';
import type { Position } from '../findings/finding.ts';
import type { Edition } from '../schema/schemas.ts';
import type { Entry } from '../tree/tree.ts';
import { findNames, type NameIndex } from './confidential-names.ts';
import { lineStarts, positionAt } from './line-starts.ts';

/** Where a name stands in the file of an entry. */
export interface OpenName extends Position {
  /** Whether it stands below the fields. */
  isInBody: boolean;
}

/**
 * Where names stand in an entry's file and are not cut before customers read it: everywhere but inside `<Internal>` blocks and
 * between the tags of `<Redact>`. Where one of the tags is wrong, nobody knows what will be cut, and every place counts; so does it
 * in a snapshot, of which nothing is cut any more.
 */
export function openNames(
  { body, source }: Pick<Entry, 'body' | 'source'>,
  names: NameIndex,
  edition: Edition,
): OpenName[] {
  const found = findNames(source, names);
  if (found.length === 0) return [];
  const starts = lineStarts(source);
  const firstOfBody = source.length - body.trimStart().length;
  const cut = edition === 'internal' ? cutRanges(body, starts) : [];
  return found
    .filter(({ index, end }) => !cut.some(({ from, to }) => from <= index && end <= to))
    .map(({ index }) => ({ ...positionAt(starts, index), isInBody: index >= firstOfBody }));
}

/** @param starts of the lines of the file: those of the body are the same */
function cutRanges(body: string, starts: readonly number[]): { from: number; to: number }[] {
  const { blocks, problems } = scanInternal(body);
  const names = scanPlaceholders(body, 'internal');
  if (problems.length > 0 || names.problems.length > 0) return [];
  return [
    // The reason in the tag is not meant to hold a name.
    ...blocks.map(({ open, close }) => ({ from: starts[open]!, to: starts[close - 1]! })),
    ...names.placeholders.map(({ line, name }) => ({
      from: starts[line - 1]! + name!.from - 1,
      to: starts[line - 1]! + name!.to - 1,
    })),
  ];
}
