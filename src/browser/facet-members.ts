import type { FacetMembers } from '#core/search/facet-members.ts';
import type { Pagefind } from './pagefind.ts';

let known: Promise<FacetMembers> | undefined;

/** Which stories have which facet values. Pagefind tells it when asked for each value without any word; asked once. */
export function facetMembers(pagefind: Pagefind): Promise<FacetMembers> {
  known ??= readMembers(pagefind);
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function readMembers(pagefind: Pagefind): Promise<FacetMembers> {
  const counts = await pagefind.filters();
  const facets = Object.entries(counts).map(async ([facet, values]) => {
    const having = Object.keys(values).map(async (value) => {
      const { results } = await pagefind.search(null, { filters: { [facet]: { any: [value] } } });
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return [facet, Object.fromEntries(await Promise.all(having))] as const;
  });
  return Object.fromEntries(await Promise.all(facets));
}
