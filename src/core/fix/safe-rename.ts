import { editDistance, nearest } from '../findings/did-you-mean.ts';

/** More edits than these make another word, not a misspelt one. */
const mostEdits = 2;

/**
 * The known word that a misspelt one certainly stands for: the only one that is near, and not more than two edits away. A word
 * that merely holds a known one (`data-quality`, `data`) may mean something else and is left to the writer.
 *
 * @returns undefined when there is none, or more than one
 */
export function safeRename(word: string, known: Iterable<string>): string | undefined {
  const near = [...known].filter((candidate) => nearest(word, [candidate]) !== undefined);
  const [only, ...others] = near;
  if (only === undefined || others.length > 0) return undefined;
  return editDistance(word.toLowerCase(), only.toLowerCase()) <= mostEdits ? only : undefined;
}
