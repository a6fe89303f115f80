import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close, createIndex } from 'pagefind';
import { filesBelow } from '../read/files-below.ts';
import { stableIndex } from './stable-index.ts';

/** Pagefind's own screens, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** How many pages are on their way to Pagefind at once; it takes them in the order in which they were sent. */
const batch = 50;

/**
 * Writes the full-text index of a built site into its folder `pagefind/`. Only pages that mark a part with
 * `data-pagefind-body` are read, and of them only that part.
 *
 * @param dir the folder of the built site
 * @returns the number of pages in the index
 * @throws Error when Pagefind reports one
 */
export async function writeIndex(dir: string): Promise<number> {
  const folder = join(dir, 'pagefind');
  try {
    const { index, errors } = await createIndex();
    complain(errors);
    let pages = 0;
    const paths = await htmlFiles(dir);
    for (let from = 0; from < paths.length; from += batch) {
      const read = paths.slice(from, from + batch).map(async (path) => ({
        sourcePath: relative(dir, path).replaceAll('\\', '/'),
        content: await readFile(path, 'utf8'),
      }));
      const stories = (await Promise.all(read)).filter((page) => page.content.includes('data-pagefind-body'));
      const added = await Promise.all(stories.map((page) => index!.addHTMLFile(page)));
      complain(added.flatMap((answer) => answer.errors));
      pages += stories.length;
    }
    // Pagefind would write the files itself, but says that it has done so before the last bytes have arrived.
    const { files, errors: problems } = await index!.getFiles();
    complain(problems);
    await rm(folder, { recursive: true, force: true });
    for (const { path, content } of stableIndex(files.filter((file) => !unused.test(file.path)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return pages;
  } finally {
    await close();
  }
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}

async function htmlFiles(dir: string): Promise<string[]> {
  return (await filesBelow(dir)).filter((name) => name.endsWith('.html')).map((name) => join(dir, name));
}
