import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext, SiteAddresses } from '../context.ts';
import { entryLink } from '../links.ts';

/**
 * remark plugin: links between entry files become addresses of the site.
 *
 * Use it before remark-rehype. Option: `context` with the entry's `ref` and `href`.
 *
 * @example `[Town halls](../cases/fifty-town-halls.mdx#start)` → `<a href="/cases/fifty-town-halls/#start">Town halls</a>`
 */
export function entryLinks({ context }: { context: Pick<BodyContext & SiteAddresses, 'ref' | 'href'> }) {
  return (root: Root): void => {
    visit(root, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = entryLink(node.url, context.ref);
      if (link) node.url = context.href(`/${link.ref}/`) + (link.fragment ? `#${link.fragment}` : '');
    });
  };
}
