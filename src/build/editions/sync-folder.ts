import { cp, mkdir, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ignoreMissing } from '../read/read-tree.ts';

/**
 * Makes one folder equal to another by copying only files that differ in size or time, and removing what the other does not
 * have. Copies keep the time of the original.
 *
 * @param from an existing folder
 * @param to a folder that may not exist yet
 */
export async function syncFolder(from: string, to: string): Promise<void> {
  const [wanted, present] = [await listFiles(from), await listFiles(to)];
  for (const [path, original] of wanted) {
    const copy = present.get(path);
    if (copy?.size === original.size && copy.time === original.time) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path));
    await utimes(join(to, path), original.time / 1000, original.time / 1000);
  }
  for (const path of present.keys()) if (!wanted.has(path)) await removeWithEmptyFolders(to, path);
}

/** Removes a file and every folder above it that is empty then, up to `top`. */
export async function removeWithEmptyFolders(top: string, path: string): Promise<void> {
  await rm(join(top, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if ((await readdir(join(top, folder))).length > 0) return;
    await rmdir(join(top, folder));
  }
}

/** Path → size in bytes and time of change in whole milliseconds. */
async function listFiles(folder: string): Promise<Map<string, { size: number; time: number }>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)) ?? [];
  const files = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const listed = await Promise.all(
    files.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return [path.slice(folder.length + 1), { size, time: Math.floor(mtimeMs) }] as const;
    }),
  );
  return new Map(listed);
}
