import type { Element, Root, RootContent } from 'hast';
import { walk } from '../walk.ts';

/**
 * rehype plugin: the number of a source stays on the line of the word before it, since a line that begins with `[1]` reads as if
 * the number belonged to what follows.
 *
 * @example `It was late. <sup class="cite">…</sup>` → the space before `<sup>` is one at which no line breaks
 */
export function boundCites() {
  return (root: Root): void => {
    walk(root, (node) => {
      if (node.type !== 'element') return undefined;
      for (const [index, child] of node.children.entries()) {
        const next = node.children[index + 1];
        if (child.type === 'text' && next && isCite(next)) child.value = child.value.replace(/\s+$/, '\u00a0');
      }
      return undefined;
    });
  };
}

function isCite(node: RootContent): node is Element {
  return (
    node.type === 'element' && node.properties.className instanceof Array && node.properties.className.includes('cite')
  );
}
