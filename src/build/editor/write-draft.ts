import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a new file, all of it or nothing: beside its place first, then under its name in one step that fails when the name is
 * taken. A command that is stopped halfway leaves no entry, and no entry is ever written over.
 *
 * @param root the project's root, as an absolute path
 * @param file the path from there
 * @returns whether it was written; false when there is a file of this name
 */
export async function writeDraft(root: string, file: string, text: string): Promise<boolean> {
  const path = join(root, file);
  // The dot keeps the check from taking it for an entry.
  const unfinished = join(dirname(path), `.${process.pid}.unfinished`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, text);
    await link(unfinished, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
