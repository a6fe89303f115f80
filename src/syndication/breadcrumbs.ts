import type { SiteConfig } from '#site.config.ts';
import { fullAddress } from './addresses.ts';
import type { JsonLdNode } from './json-ld.ts';

/**
 * The way from the home page to a page, as a `BreadcrumbList`.
 *
 * @param steps below the home page, the page itself last; addresses from the site's root
 */
export function breadcrumbs(steps: readonly { name: string; path: string }[], site: SiteConfig): JsonLdNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: fullAddress(site, path),
    })),
  };
}
