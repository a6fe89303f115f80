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

/** Ids of the parts of an entry's page: a heading of the text with the same words gets a number behind it. */
const partIds =
  'content card advice lesson timeline attempts causes signals cost measures evidence questions filed related neighbours';

/**
 * rehype plugin: headings get an id made of their words, as GitHub makes it, and are listed. An id begins with a letter.
 *
 * Option: `found`, to which the headings are added in their order.
 *
 * @example `<h2>Six months</h2>` → `<h2 id="six-months">Six months</h2>`, and `{ depth: 2, id: 'six-months', text: 'Six months' }`
 */
export function headings({ found }: { found: Heading[] }) {
  return (root: Root): void => {
    const slugger = new GithubSlugger();
    for (const id of partIds.split(' ')) slugger.slug(id);
    walk(root, (node) => {
      const depth = node.type === 'element' ? /^h([2-6])$/.exec(node.tagName)?.[1] : undefined;
      if (node.type !== 'element' || depth === undefined) return undefined;
      const text = hastText(node);
      const id = typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(beginning(text));
      node.properties.id = id;
      found.push({ depth: Number(depth), id, text });
      return 'skip';
    });
  };
}

/** The words of a heading, with one before them when they begin with a digit or a sign. */
function beginning(text: string): string {
  return /^\p{L}/u.test(text) ? text : `part ${text}`;
}
