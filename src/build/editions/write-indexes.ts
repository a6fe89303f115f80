import { writeIndex } from '../index/write-index.ts';
import { writeQuestionIndex } from '../index/write-question-index.ts';
import { readTree } from '../read/read-tree.ts';
import { editionOf } from './edition.ts';

/**
 * Writes both search indexes of a built site at once: Pagefind works in a process of its own.
 *
 * @param root the folder that was built, as an absolute path
 * @param dir the built site
 * @param base the base of the site's addresses, as in `/` or `/stories/`
 * @returns the number of stories in the full-text index
 */
export async function writeIndexes(root: string, dir: string, base: string): Promise<number> {
  const writeQuestions = async () => {
    const { tree } = await readTree(root, 'content', editionOf(root));
    await writeQuestionIndex(dir, tree, base);
  };
  const [pages] = await Promise.all([writeIndex(dir), writeQuestions()]);
  return pages;
}
