import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '#core/schema/schemas.ts';

/**
 * Which edition a folder builds: the internal one where `src/internal` exists. The staged public tree has no such folder.
 *
 * @param root the folder with `astro.config.mjs`, as an absolute path
 */
export function editionOf(root: string): Edition {
  return existsSync(join(root, 'src/internal')) ? 'internal' : 'public';
}
