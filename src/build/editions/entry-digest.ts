import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#core/schema/schemas.ts';
import { assetsOf } from '#core/tree/assets-of.ts';
import type { Tree } from '#core/tree/tree.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';

/**
 * A digest of everything but the entries that decides how an entry is read and compiled: the sources of `src/core`, of the
 * build and of the site's words, the lock file, the vocabulary, and the site's base.
 *
 * @param root the folder with `astro.config.mjs`
 */
export async function surroundingsDigest(
  root: string,
  edition: Edition,
  terms: Tree['terms'],
  base: string,
): Promise<string> {
  const whole = createHash('sha256');
  for (const folder of ['src/core', 'src/build', 'src/strings']) {
    const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) whole.update(path.slice(root.length)).update(readFileSync(path));
  }
  whole.update((await readFile(join(root, 'package-lock.json')).catch(ignoreMissing)) ?? '');
  whole.update(base).update(edition);
  whole.update(JSON.stringify([...terms.values()].map((item) => [item.facet, item.data])));
  return whole.digest('hex');
}

/**
 * A digest of an entry: its text, the bytes of what lies beside it, and its surroundings.
 *
 * @param content the folder of the content, as an absolute path
 * @param ref folder and id
 * @param text the file as it stands on disk
 */
export function entryDigest(
  content: string,
  ref: string,
  text: string,
  assets: ReadonlySet<string>,
  surroundings: string,
): string {
  const beside = assetsOf({ assets }, ref).map((asset) => [asset, hash('sha256', readFileSync(join(content, asset)))]);
  return hash('sha256', JSON.stringify([surroundings, ref, hash('sha256', text), beside]));
}
