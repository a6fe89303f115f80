import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeWithEmptyFolders } from './sync-folder.ts';

/**
 * Removes pages of an earlier build that this one no longer has.
 *
 * @param dir the folder of the built site
 * @param made absolute paths of all pages of this build
 */
export async function prunePages(dir: string, made: readonly string[]): Promise<void> {
  const keep = new Set(made);
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const file of found) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && file.name.endsWith('.html') && !keep.has(path)) {
      await removeWithEmptyFolders(dir, path.slice(dir.replace(/\/$/, '').length + 1));
    }
  }
}
