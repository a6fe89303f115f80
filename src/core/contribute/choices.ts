import { facets } from '../schema/ids.ts';
import type { Choice, Choices } from '../schema/json-schema.ts';
import type { Tree } from '../tree/tree.ts';

/** What entries of a tree can refer to: the terms of its vocabularies, and its entries, those that cannot be read included. */
export function choicesOf(tree: Tree): Choices {
  const terms = [...tree.terms.values()];
  return {
    terms: Object.fromEntries(
      facets.map((facet) => [
        facet,
        terms
          .filter((term) => term.facet === facet)
          .map(({ data }): Choice => ({ value: data.id, name: data.name, description: data.definition })),
      ]),
    ),
    entries: [...tree.refs].sort().map((ref): Choice => {
      const data = tree.entries.get(ref)?.data;
      return { value: ref, name: data?.title ?? ref, description: data?.summary ?? '' };
    }),
  };
}
