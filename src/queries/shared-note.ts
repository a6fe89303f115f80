import type { Term } from '#core/schema/term.ts';

/** The note that all terms of a list carry, so that it can be said once; undefined when they carry none or different ones. */
export function sharedNote(terms: readonly Pick<Term, 'note'>[]): string | undefined {
  const notes = new Set(terms.map((term) => term.note));
  return notes.size === 1 ? [...notes][0] : undefined;
}
