/** The number of single-character edits (insert, delete, replace, swap of neighbours) between two texts. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The known word that a writer most likely meant: few edits away, or one that contains the other.
 *
 * @returns undefined when nothing is near enough to be a help
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestCost = Infinity;
  for (const candidate of known) {
    const plain = candidate.toLowerCase();
    const contains = (wanted.length >= 4 && plain.includes(wanted)) || (plain.length >= 4 && wanted.includes(plain));
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, plain.length) / 3));
    // Each letter more or less is one edit: there is no need to count the others.
    if (!contains && Math.abs(wanted.length - plain.length) > limit) continue;
    const cost = contains ? 0.5 : editDistance(wanted, plain);
    if (cost <= limit && cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** A sentence ` Did you mean "…"?` with a leading space, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const match = nearest(word, known);
  return match === undefined ? '' : ` Did you mean "${match}"?`;
}
