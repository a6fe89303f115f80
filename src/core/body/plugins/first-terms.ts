import type { Root } from 'mdast';
import { readAttributes, type JsxElement } from '../attributes.ts';
import { walk } from '../walk.ts';

/**
 * remark plugin: finds the first use of each term, which shows its definition. Uses in headings do not count, since their words
 * become the table of contents, and neither do those in footnotes, which readers meet last.
 *
 * Option: `found`, to which the components are added.
 *
 * @example of two `<Term id="pilot">pilot</Term>`, the first
 */
export function firstTerms({ found }: { found: Set<JsxElement> }) {
  return (root: Root): void => {
    const seen = new Set<string>();
    walk(root, (node) => {
      if (node.type === 'heading' || node.type === 'footnoteDefinition') return 'skip';
      if (node.type !== 'mdxJsxTextElement' || node.name !== 'Term') return undefined;
      const { id } = readAttributes(node).value;
      if (id === undefined || seen.has(id)) return undefined;
      seen.add(id);
      found.add(node);
      return undefined;
    });
  };
}
