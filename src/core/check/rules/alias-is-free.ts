import { oncePerTree } from '../../tree/tree.ts';
import { rule } from '../rule.ts';

/** `folder/alias` → the ref of the first entry that claims it. */
const owners = oncePerTree((tree) => {
  const first = new Map<string, string>();
  for (const { ref, folder, card } of tree.entries.values()) {
    for (const alias of card.aliases ?? []) {
      const address = `${folder}/${alias}`;
      if (!first.has(address)) first.set(address, ref);
    }
  }
  return first;
});

/**
 * An alias is no entry's name and belongs to one entry only.
 *
 * Why: an old address can lead to one place only.
 */
export const aliasIsFree = rule({
  name: 'alias-is-free',
  severity: 'error',
  looksAround: true,
  sentence: 'An alias is not the name of an entry, and only one entry of a folder has it.',
  examples: [
    {
      change: { aliases: ['other'] },
      message: 'the alias "other" is the name of an entry. Take the alias out, or rename that entry.',
    },
  ],
  check({ ref, folder, card }, report, tree) {
    for (const [index, alias] of (card.aliases ?? []).entries()) {
      if (tree.refs.has(`${folder}/${alias}`)) {
        report(
          ['aliases', index],
          `the alias "${alias}" is the name of an entry. Take the alias out, or rename that entry.`,
        );
      }
      const owner = owners(tree).get(`${folder}/${alias}`);
      if (owner !== undefined && owner !== ref) {
        report(['aliases', index], `the alias "${alias}" belongs to ${owner} already. Keep it in one of the two.`);
      }
    }
  },
});
