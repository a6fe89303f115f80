/** What a grid needs to know of a story: its ids in both directions. */
export interface Placed {
  rows: readonly string[];
  columns: readonly string[];
}

/** How many stories stand where a row and a column meet. */
export interface StoryGrid {
  /** By row, then by column, in the orders given. */
  counts: number[][];
  /** The largest count. */
  most: number;
  /** Stories that stand in no cell, because they have no row or no column. */
  outside: number;
}

/**
 * Counts stories by two vocabularies. A story with several ids stands in several cells.
 *
 * @param rows the ids of the rows, in order
 * @param columns the ids of the columns, in order
 */
export function storyGrid(stories: readonly Placed[], rows: readonly string[], columns: readonly string[]): StoryGrid {
  const counts = rows.map(() => columns.map(() => 0));
  let outside = 0;
  for (const story of stories) {
    const inRows = rows.flatMap((id, row) => (story.rows.includes(id) ? [row] : []));
    const inColumns = columns.flatMap((id, column) => (story.columns.includes(id) ? [column] : []));
    for (const row of inRows) for (const column of inColumns) counts[row]![column]! += 1;
    if (inRows.length === 0 || inColumns.length === 0) outside += 1;
  }
  return { counts, most: Math.max(0, ...counts.flat()), outside };
}

/**
 * The side of a square whose area shows a count.
 *
 * @param most the count of the largest square; at least 1
 * @param side the side of the largest square
 */
export function squareSide(count: number, most: number, side: number): number {
  return Math.round(Math.sqrt(count / most) * side * 100) / 100;
}
