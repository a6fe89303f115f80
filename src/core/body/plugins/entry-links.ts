import type { Root } from 'mdast';
import type { BodyContext, SiteAddresses } from '../context.ts';
import { entryLink } from '../links.ts';
import { walk } from '../walk.ts';

/**
 * remark plugin: links between entry files become addresses of the site.
 *
 * Use it before remark-rehype. Option: `context` with the entry's `ref` and `href`.
 *
 * @example `[Town halls](../cases/fifty-town-halls.mdx#start)` → `<a href="/cases/fifty-town-halls/#start">Town halls</a>`
 */
export function entryLinks({ context }: { context: Pick<BodyContext & SiteAddresses, 'ref' | 'href'> }) {
  return (root: Root): void => {
    walk(root, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return undefined;
      const link = entryLink(node.url, context.ref);
      if (link) node.url = context.href(`/${link.ref}/`) + (link.fragment ? `#${link.fragment}` : '');
      return undefined;
    });
  };
}
