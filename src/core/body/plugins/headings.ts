import type { Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { toString as hastText } from 'hast-util-to-string';
import { walk } from '../walk.ts';

/** A heading of a body, for the table of contents. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/**
 * rehype plugin: headings get an id made of their words, as GitHub makes it, and are listed.
 *
 * Option: `found`, to which the headings are added in their order.
 *
 * @example `<h2>Six months</h2>` → `<h2 id="six-months">Six months</h2>`, and `{ depth: 2, id: 'six-months', text: 'Six months' }`
 */
export function headings({ found }: { found: Heading[] }) {
  return (root: Root): void => {
    const slugger = new GithubSlugger();
    walk(root, (node) => {
      const depth = node.type === 'element' ? /^h([2-6])$/.exec(node.tagName)?.[1] : undefined;
      if (node.type !== 'element' || depth === undefined) return undefined;
      const text = hastText(node);
      const id = typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(text);
      node.properties.id = id;
      found.push({ depth: Number(depth), id, text });
      return 'skip';
    });
  };
}
