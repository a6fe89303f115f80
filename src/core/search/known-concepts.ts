import { storyFacets } from '../schema/ids.ts';
import type { Tree } from '../tree/tree.ts';
import type { SpokenConcept } from './concept-book.ts';
import type { Meanings } from './understand.ts';

/** A concept as question search knows it: one of `concepts.yaml`, or a term of another vocabulary. */
export interface KnownConcept extends SpokenConcept {
  /** The id of a concept, or `facet/id` of a term. */
  id: string;
  /** What readers see. */
  name: string;
  /** Whether no story tells of it. */
  outside?: true;
  /** Ids of what it implies. */
  implies?: string[];
}

/** All concepts of a tree. Terms of the vocabularies are concepts too: people say their names, and entries are filed under them. */
export function knownConcepts({ concepts, terms }: Pick<Tree, 'concepts' | 'terms'>): KnownConcept[] {
  return [
    ...[...concepts.values()].map(({ data }): KnownConcept => {
      const implies = [
        ...(data.concepts ?? []),
        ...storyFacets.flatMap((facet) => (data[facet] ?? []).map((id) => `${facet}/${id}`)),
      ];
      return {
        id: data.id,
        name: data.name,
        words: data.words,
        ...(data.stories === 'none' ? { outside: true } : {}),
        ...(implies.length > 0 ? { implies } : {}),
      };
    }),
    ...[...terms].map(([id, { data }]): KnownConcept => ({
      id,
      name: data.name,
      words: [data.name, ...(data.words ?? [])],
    })),
  ];
}

/** What each of the concepts says beyond its phrases. */
export function meaningsOf(concepts: readonly Omit<KnownConcept, 'words'>[]): Meanings {
  return new Map(
    concepts.map(({ id, name, implies = [], outside = false }) => [id, { name, implies, isOutside: outside }]),
  );
}
