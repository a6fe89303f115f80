/** As many results as one sees at once. */
const first = 3;

/** How far down a result may be taken from. */
export const lookedAt = 10;

/**
 * Sees to it that one of the first three results did not end well, when one of the first ten did not: it takes the third place.
 * What failed elsewhere is what a reader can use, and a search tends to show successes.
 *
 * @param results best first
 * @param endedUnhappily whether a story is still open or was abandoned
 * @returns all of them, in an order that is changed for one at most
 */
export function bringForward<Result>(
  results: readonly Result[],
  endedUnhappily: (result: Result) => boolean,
): Result[] {
  const index = results.slice(0, lookedAt).findIndex(endedUnhappily);
  if (index < first) return [...results];
  return [...results.slice(0, first - 1), results[index]!, ...results.slice(first - 1).toSpliced(index - first + 1, 1)];
}
