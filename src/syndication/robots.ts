import type { SiteConfig } from '#site.config.ts';
import { fullAddress, machineFiles } from './addresses.ts';

/**
 * `robots.txt`: everything may be read, and here is the list of it. Search engines look for it at the root of a host only; where
 * the site's address has a path, they have to be told the sitemap in another way.
 */
export function robotsText(site: SiteConfig): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${fullAddress(site, machineFiles.sitemap)}\n`;
}
