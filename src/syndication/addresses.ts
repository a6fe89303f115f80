import { sitePath } from '#core/site-path.ts';
import type { SiteConfig } from '#site.config.ts';

/** The files that programs ask for, from the site's root. */
export const machineFiles = {
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap-index.xml',
  llms: '/llms.txt',
  data: '/data/entries.json',
  schema: '/data/entries.schema.json',
} as const;

/**
 * The full address of something in the public edition.
 *
 * @param path from the site's root, as in `/cases/`
 */
export function fullAddress(site: Pick<SiteConfig, 'address'>, path: string): string {
  return sitePath(site.address, path);
}

/**
 * The address of a story as Markdown, from the site's root.
 *
 * @param path that of its page, as in `/cases/phoenix-pay/` → `/cases/phoenix-pay.md`
 */
export function markdownPath(path: string): string {
  return path.replace(/\/$/, '.md');
}
