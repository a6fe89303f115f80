import type { Nodes, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { walk } from '../walk.ts';

/** A heading of a body, for the table of contents. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

declare module 'hast' {
  interface ElementData {
    /** What a component says in a list of headings, and what it adds to the id; without it, its text. */
    heading?: { shown: string; id: string };
  }
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
      const id =
        typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(beginning(words(node, 'id')));
      node.properties.id = id;
      found.push({ depth: Number(depth), id, text: words(node, 'shown') });
      return 'skip';
    });
  };
}

/** The words of a heading, as they are shown in a list or as its id is made of them. */
function words(node: Nodes, use: 'shown' | 'id'): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.data?.heading) return node.data.heading[use];
  return 'children' in node ? node.children.map((child) => words(child, use)).join('') : '';
}

/** The words of a heading, with one before them when they begin with a digit or a sign. */
function beginning(text: string): string {
  return /^\p{L}/u.test(text) ? text : `part ${text}`;
}
