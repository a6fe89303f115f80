import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own screens, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the full-text index of a built site into its folder `pagefind/`. Only parts of pages marked `data-pagefind-body` are
 * read.
 *
 * @param dir the folder of the built site
 * @returns the number of pages in the index
 * @throws Error when Pagefind reports one
 */
export async function writeIndex(dir: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dir });
    const made = await index.getFiles();
    const problems = [...added.errors, ...made.errors];
    if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`);
    for (const { path, content } of made.files) {
      if (unused.test(path)) continue;
      const target = join(dir, 'pagefind', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}
