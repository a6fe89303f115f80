/**
 * The address of the search narrowed to terms, from the site's root; in the form that the search page reads.
 *
 * @param filters by facet of the search, such as `barrier` or `driver`, the name of the term that stories must carry
 */
export function searchPath(filters: Readonly<Record<string, string>>): string {
  return `/search/?${new URLSearchParams(filters).toString()}`;
}
