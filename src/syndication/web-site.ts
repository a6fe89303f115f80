import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress } from './addresses.ts';
import { organisation, type JsonLdNode } from './json-ld.ts';

/** The whole public edition, as a `WebSite`. */
export function webSite(site: SiteConfig): JsonLdNode {
  return {
    '@type': 'WebSite',
    name: site.name,
    description: strings.syndication.about,
    url: fullAddress(site, '/'),
    inLanguage: site.languages[0],
    publisher: organisation(site.organisation),
  };
}
