import { oncePerTree } from '../../tree/tree.ts';
import { rule } from '../rule.ts';

/**
 * Whoever follows `supersededBy` from entry to entry comes to an end.
 *
 * Why: a circle of retired entries sends the reader round and round.
 */
export const supersededByHasEnd = rule({
  name: 'superseded-by-has-end',
  severity: 'error',
  looksAround: true,
  sentence: 'A chain of `supersededBy` does not lead back to where it began.',
  examples: [
    {
      change: { status: 'retired', retired: { reason: 'The programme has ended.', supersededBy: 'lessons/zebra' } },
      beside: { 'lessons/zebra': { retired: { reason: 'It was replaced.', supersededBy: 'lessons/sound' } } },
      message:
        'supersededBy leads in a circle: lessons/sound → lessons/zebra → lessons/sound. Take it out of the entry that readers should read instead.',
    },
    {
      change: { status: 'retired', retired: { reason: 'The programme has ended.', supersededBy: 'lessons/zebra' } },
      beside: { 'lessons/zebra': { retired: { reason: 'It was replaced.', supersededBy: 'lessons/other' } } },
      message: undefined,
    },
  ],
  check({ ref }, report, tree) {
    const circle = circles(tree).get(ref);
    if (!circle) return;
    report(
      ['retired', 'supersededBy'],
      `supersededBy leads in a circle: ${[...circle, ref].join(' → ')}. Take it out of the entry that readers should read instead.`,
    );
  },
});

/**
 * Every circle of two or more entries, by the ref in it that comes first in the alphabet, so that it is reported once. An entry
 * that names itself is the matter of `known-entries`.
 */
const circles = oncePerTree((tree) => {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const start of tree.entries.keys()) {
    const chain: string[] = [];
    const places = new Map<string, number>();
    let ref: string | undefined = start;
    // Every entry is walked through once, however many chains lead to it.
    while (ref !== undefined && !seen.has(ref)) {
      seen.add(ref);
      places.set(ref, chain.length);
      chain.push(ref);
      ref = tree.entries.get(ref)?.card.retired?.supersededBy;
    }
    const begin = ref === undefined ? undefined : places.get(ref);
    if (begin === undefined || chain.length - begin < 2) continue;
    const circle = chain.slice(begin);
    const first = circle.reduce((least, other) => (other < least ? other : least));
    const at = circle.indexOf(first);
    found.set(first, [...circle.slice(at), ...circle.slice(0, at)]);
  }
  return found;
});
