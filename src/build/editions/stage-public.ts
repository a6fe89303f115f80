import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { clearedContent } from '../read/read-project.ts';
import { readTree } from '../read/read-tree.ts';
import { snapshotFiles } from './snapshot-files.ts';

/** Where the public tree is staged, from the project's root. */
export const stagedFolder = '.work/public';

/** What is copied as it is. */
const copied = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'src'];

/**
 * Stages the public edition as a smaller copy of the project: the sources without `src/internal`, and the snapshots as its
 * content. Nothing of an earlier stage is left.
 *
 * @param root the project's root
 * @returns the staged root, as an absolute path
 */
export async function stagePublic(root: string): Promise<string> {
  const staged = join(root, stagedFolder);
  const internal = join(root, 'src/internal');
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const name of copied) {
    await cp(join(root, name), join(staged, name), {
      recursive: true,
      filter: (source) => source !== internal && !source.startsWith(internal + sep),
    });
  }
  const { tree } = await readTree(root, clearedContent, 'public');
  for (const path of (await snapshotFiles(root, tree)).used) {
    await mkdir(dirname(join(staged, 'content', path)), { recursive: true });
    await cp(join(root, clearedContent, path), join(staged, 'content', path));
  }
  return staged;
}
