import type { BodyContext } from '../body/context.ts';
import { termIds, type Entry, type Tree } from '../tree/tree.ts';

/** What the body of an entry needs to know about the tree around it. */
export function bodyContext(entry: Entry, tree: Tree): BodyContext {
  return {
    edition: tree.edition,
    ref: entry.ref,
    evidence: (entry.data.evidence ?? []).map((item) => item.id),
    glossary: new Set(termIds(tree, 'glossary')),
    refs: tree.refs,
    assets: tree.assets,
  };
}
