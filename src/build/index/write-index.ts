import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close, createIndex } from 'pagefind';
import { stableIndex } from './stable-index.ts';

/** Pagefind's own screens, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the full-text index of a built site into its folder `pagefind/`. Only pages that mark a part with
 * `data-pagefind-body` are read, and of them only that part.
 *
 * @param dir the folder of the built site
 * @returns the number of pages in the index
 * @throws Error when Pagefind reports one
 */
export async function writeIndex(dir: string): Promise<number> {
  const complain = (errors: readonly string[]) => {
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex();
    complain(errors);
    let pages = 0;
    for (const path of await htmlFiles(dir)) {
      const content = await readFile(path, 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      const added = await index!.addHTMLFile({ sourcePath: relative(dir, path).replaceAll('\\', '/'), content });
      complain(added.errors);
      pages++;
    }
    const made = await index!.getFiles();
    complain(made.errors);
    for (const { path, content } of stableIndex(made.files)) {
      if (unused.test(path)) continue;
      const target = join(dir, 'pagefind', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return pages;
  } finally {
    await close();
  }
}

async function htmlFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
