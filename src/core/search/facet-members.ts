/** For each facet and value: the stories that have it. */
export type FacetMembers = Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>>;

/**
 * The stories that fit all chosen facets; within one facet any of the chosen values will do.
 *
 * @param ids of the stories, in their order
 * @param chosen values by facet
 */
export function narrowDown(
  ids: readonly string[],
  chosen: Readonly<Record<string, readonly string[]>>,
  members: FacetMembers,
): string[] {
  return ids.filter((id) =>
    Object.entries(chosen).every(([facet, values]) => values.some((value) => members[facet]?.[value]?.has(id))),
  );
}

/** For each facet and value: how many of some stories have it. */
export function countMembers(ids: readonly string[], members: FacetMembers): Record<string, Record<string, number>> {
  return mapValues(members, (values) => mapValues(values, (having) => ids.filter((id) => having.has(id)).length));
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
