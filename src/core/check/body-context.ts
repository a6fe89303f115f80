import type { BodyContext } from '../body/context.ts';
import { evidenceIds } from '../tree/lost.ts';
import { oncePerTree, termIds, type Entry, type Tree } from '../tree/tree.ts';

const glossary = oncePerTree((tree): ReadonlySet<string> => new Set(termIds(tree, 'glossary')));

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
