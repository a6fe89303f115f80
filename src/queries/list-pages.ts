/** How many stories one page of a list shows. */
export const pageSize = 60;

/** One page of a list that may have several. */
export interface ListPage<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  /** How many pages there are; at least 1. */
  count: number;
}

/**
 * Cuts a list into pages. An empty list has one empty page.
 *
 * @param size how many items a page shows
 */
export function listPages<Item>(items: readonly Item[], size = pageSize): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}

/**
 * The address of one page of a list: the first has the address of the list itself.
 *
 * @param path the address of the list, as in `/cases/`
 */
export function listPagePath(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}
