import type { BodyContext } from '../body/context.ts';
import { evidenceIds } from '../tree/lost.ts';
import { oncePerTree, type Entry, type Tree } from '../tree/tree.ts';

const glossary = oncePerTree(
  (tree): ReadonlyMap<string, string> =>
    new Map(
      [...tree.terms.values()]
        .filter((term) => term.facet === 'glossary')
        .map(({ data }): [string, string] => [data.id, data.definition]),
    ),
);

/** What the body of an entry needs to know about the tree around it. */
export function bodyContext(entry: Entry, tree: Tree): BodyContext {
  return {
    edition: tree.edition,
    ref: entry.ref,
    evidence: evidenceIds(entry) ?? [],
    glossary: glossary(tree),
    refs: tree.refs,
    assets: tree.assets,
  };
}
