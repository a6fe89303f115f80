/** The facets of the search page, in the order in which they stand. */
export const searchFacets = ['kind', 'outcome', 'barrier', 'driver', 'area', 'solution', 'industry'] as const;

/** What is searched, as it stands in the address. */
export interface SearchState {
  query: string;
  /** Chosen values by facet; facets without a choice are missing. */
  filters: Record<string, string[]>;
}

/** Reads a state from the query part of an address. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Record<string, string[]> = {};
  for (const facet of searchFacets) {
    const values = parameters.getAll(facet).filter((value) => value !== '');
    if (values.length > 0) filters[facet] = values;
  }
  return { query: (parameters.get('q') ?? '').trim(), filters };
}

/** The query part of an address for a state, with `?`, or nothing for an empty state. */
export function writeState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of searchFacets) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
