import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether search engines may list a page: the page itself says when they shall not, as the search and former addresses do.
 *
 * @param dir the folder of the built site
 * @param base the base of all links, as in `/` or `/client-zero/`
 * @param address the full address of the page, ending with `/`
 */
export function isIndexed(dir: string, base: string, address: string): boolean {
  const path = new URL(address).pathname.slice(base.replace(/\/$/, '').length);
  return !readFileSync(join(dir, decodeURI(path), 'index.html'), 'utf8').includes(
    '<meta name="robots" content="noindex"',
  );
}
