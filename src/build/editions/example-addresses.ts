import type { SiteConfig } from '#site.config.ts';

/** The addresses of a site's settings that still stand for examples, which no browser can open (RFC 2606). */
export function exampleAddresses(site: SiteConfig): { setting: string; address: string }[] {
  return [
    { setting: 'address', address: site.address },
    { setting: 'publicContact.address', address: site.publicContact.address },
  ].filter(({ address }) => {
    const { hostname, pathname } = new URL(address);
    return /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(hostname || pathname.replace(/^.*@/, ''));
  });
}
