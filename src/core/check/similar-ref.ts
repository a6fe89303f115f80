import { didYouMean } from '../findings/did-you-mean.ts';
import { safeRename } from '../fix/safe-rename.ts';
import { isId } from '../schema/ids.ts';
import { oncePerTree, type Tree } from '../tree/tree.ts';

/** A word that this many entries have in their names tells none of them from the others. */
const mostWithOneWord = 200;

/** Words and beginnings → the refs whose file name has them. */
const refsByPart = oncePerTree((tree) => {
  const found = new Map<string, string[]>();
  // A file with a wrong name is mended itself; nothing should lead to it before.
  for (const ref of [...tree.refs].filter((name) => isId(name.slice(name.indexOf('/') + 1)))) {
    for (const part of parts(ref)) {
      const list = found.get(part);
      if (list) list.push(ref);
      else found.set(part, [ref]);
    }
  }
  return found;
});

/**
 * A sentence ` Did you mean "…"?` about an entry that does not exist, with a leading space, or nothing. Only entries whose name
 * shares a word, its beginning or its end are compared: to compare with all of them, for every such reference of a large tree,
 * would take minutes.
 *
 * @param ref folder and id, as in `cases/phoenix-pay`
 */
export function similarRef(tree: Tree, ref: string): string {
  return didYouMean(ref, nearRefs(tree, ref));
}

/**
 * The entry that a misspelt reference certainly stands for. All entries are looked at only where one was found among those with
 * a similar name: another one as near makes it uncertain.
 *
 * @param ref folder and id, as in `cases/phoenix-pay`
 * @param fits whether the reference may lead to an entry
 */
export function meantRef(tree: Tree, ref: string, fits: (other: string) => boolean): string | undefined {
  const meant = safeRename(ref, [...nearRefs(tree, ref)].filter(fits));
  return meant === undefined ? undefined : safeRename(ref, [...tree.refs].filter(fits));
}

/** The entries whose name shares a word, its beginning or its end. */
function nearRefs(tree: Tree, ref: string): Set<string> {
  const index = refsByPart(tree);
  const near = new Set<string>();
  for (const part of parts(ref)) {
    const refs = index.get(part) ?? [];
    if (refs.length <= mostWithOneWord) for (const other of refs) near.add(other);
  }
  return near;
}

/** The words of a file name, and its first and last three letters. */
function parts(ref: string): Set<string> {
  const id = ref.slice(ref.indexOf('/') + 1);
  return new Set([...id.split('-'), `${id.slice(0, 3)}…`, `…${id.slice(-3)}`]);
}
