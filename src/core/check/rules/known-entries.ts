import type { Path } from '../../tree/read-yaml.ts';
import { rule } from '../rule.ts';
import { meantRef, similarRef } from '../similar-ref.ts';

/**
 * References to other entries lead to entries, and to others than the entry itself.
 *
 * Why: a link that leads nowhere costs the reader's trust.
 */
export const knownEntries = rule({
  name: 'known-entries',
  severity: 'error',
  looksAround: true,
  sentence: 'Related entries, the cases of a lesson and `supersededBy` lead to other entries that exist.',
  examples: [
    {
      change: { related: ['lessons/missing-entry'] },
      message: 'there is no entry "lessons/missing-entry". Correct the reference, or take it out.',
    },
    {
      change: { related: ['lessons/sound'] },
      message: 'the entry refers to itself. Take the reference out.',
    },
    {
      change: { cases: ['lessons/other'] },
      message: '"lessons/other" is a lesson. List only cases here, and lessons under related.',
    },
  ],
  check({ ref, card }, report, tree) {
    const references: [Path, string][] = [
      ...(card.related ?? []).map((target, index): [Path, string] => [['related', index], target]),
      ...(card.cases ?? []).map((target, index): [Path, string] => [['cases', index], target]),
    ];
    if (card.retired?.supersededBy) references.push([['retired', 'supersededBy'], card.retired.supersededBy]);
    for (const [path, target] of references) {
      if (target === ref) report(path, 'the entry refers to itself. Take the reference out.');
      else if (!tree.refs.has(target)) {
        report(
          path,
          `there is no entry "${target}".${similarRef(tree, target)} Correct the reference, or take it out.`,
          'value',
          {
            from: target,
            to: meantRef(tree, target, (other) => other !== ref && (path[0] !== 'cases' || other.startsWith('cases/'))),
          },
        );
      } else if (path[0] === 'cases' && !target.startsWith('cases/')) {
        report(path, `"${target}" is a lesson. List only cases here, and lessons under related.`);
      }
    }
  },
});
