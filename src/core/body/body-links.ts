import type { Root } from 'mdast';
import { entryLink } from './links.ts';
import { walk } from './walk.ts';

/**
 * The entries that a parsed body links to.
 *
 * @param ref the entry's own folder and id
 * @returns refs without repetition, as in `cases/phoenix-pay`
 */
export function bodyLinks(root: Root, ref: string): string[] {
  const found = new Set<string>();
  walk(root, (node) => {
    const link = node.type === 'link' || node.type === 'definition' ? entryLink(node.url, ref) : undefined;
    if (link) found.add(link.ref);
    return undefined;
  });
  return [...found];
}
