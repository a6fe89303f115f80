import { join } from 'node:path';

/**
 * Where a build keeps what the next one can use, beside what Astro keeps.
 *
 * @param root the project's root, as an absolute path
 */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules/.astro/client-zero');
}
