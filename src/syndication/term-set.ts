import type { SiteConfig } from '#site.config.ts';
import { fullAddress } from './addresses.ts';
import type { JsonLdNode } from './json-ld.ts';

/**
 * The terms of a page as a `DefinedTermSet`.
 *
 * @param name of the set
 * @param path of the page, from the site's root
 * @param terms in the order of the page; addresses from the site's root
 */
export function termSet(
  name: string,
  path: string,
  terms: readonly { id: string; name: string; definition: string; path: string }[],
  site: SiteConfig,
): JsonLdNode {
  return {
    '@type': 'DefinedTermSet',
    name,
    url: fullAddress(site, path),
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      termCode: term.id,
      name: term.name,
      description: term.definition,
      url: fullAddress(site, term.path),
    })),
  };
}
