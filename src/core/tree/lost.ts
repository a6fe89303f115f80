import type { Path } from './read-yaml.ts';
import type { Entry } from './tree.ts';

/**
 * Whether nothing can be said about a field: it did not fit the schema, or lies in something that did not, and has a finding of
 * its own. Never so in a sound entry.
 */
export function isLost({ broken }: Entry, path: Path): boolean {
  return broken?.lost.some((lost) => lost.every((step, depth) => step === path[depth])) ?? false;
}

/**
 * The ids of an entry's evidence as typed, in its order; those of a broken entry too, so that what refers to them is known.
 *
 * @returns undefined when the evidence of a broken entry could not be read
 */
export function evidenceIds({ broken, data }: Entry): readonly string[] | undefined {
  return broken ? broken.evidence : (data.evidence ?? []).map(({ id }) => id);
}
