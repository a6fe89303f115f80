import { rule } from '../rule.ts';

/**
 * An alias is no entry's name and belongs to one entry only.
 *
 * Why: an old address can lead to one place only.
 */
export const aliasIsFree = rule({
  name: 'alias-is-free',
  severity: 'error',
  sentence: 'An alias is not the name of an entry, and only one entry of a folder has it.',
  examples: [
    {
      change: { aliases: ['other'] },
      message: 'the alias "other" is the name of an entry. Take the alias out, or rename that entry.',
    },
  ],
  check({ ref, folder, data }, report, tree) {
    for (const [index, alias] of (data.aliases ?? []).entries()) {
      if (tree.refs.has(`${folder}/${alias}`)) {
        report(
          ['aliases', index],
          `the alias "${alias}" is the name of an entry. Take the alias out, or rename that entry.`,
        );
      }
      const owner = [...tree.entries.values()].find(
        (other) => other.folder === folder && other.data.aliases?.includes(alias),
      );
      if (owner && owner.ref !== ref) {
        report(['aliases', index], `the alias "${alias}" belongs to ${owner.ref} already. Keep it in one of the two.`);
      }
    }
  },
});
