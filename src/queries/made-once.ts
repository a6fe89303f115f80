/**
 * Wraps a function so that a build calls it once for each argument. In dev it is called each time: entries may change between two
 * requests.
 *
 * @param make takes one text or nothing
 * @example `const tree = madeOnce(() => readTree())`, then `await tree()` wherever it is needed
 */
export function madeOnce<Arguments extends [argument?: string], Made>(
  make: (...given: Arguments) => Made,
): (...given: Arguments) => Made {
  const made = new Map<string | undefined, Made>();
  return (...given) => {
    if (import.meta.env.DEV || !made.has(given[0])) made.set(given[0], make(...given));
    return made.get(given[0])!;
  };
}
