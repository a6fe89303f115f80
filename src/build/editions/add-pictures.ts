import { pictureJobs } from '../pictures/picture-jobs.ts';
import { drawingDigest, writePictures } from '../pictures/write-pictures.ts';
import { readTree } from '../read/read-tree.ts';

/**
 * Adds to the built public edition the pictures that other sites show beside a link to it: one for each story, one for all other
 * pages.
 *
 * @param root the staged root, whose content is all that a picture may show
 * @param dir the folder of the built site
 * @param cache where pictures of earlier builds lie
 * @returns a warning for each story whose title cannot be drawn, and which therefore shows the picture of the site
 */
export async function addPictures(root: string, dir: string, cache: string): Promise<string[]> {
  const { tree } = await readTree(root, 'content', 'public');
  const undrawn = await writePictures(dir, pictureJobs(tree), await drawingDigest(root), cache);
  return undrawn.map(
    ({ words, missing }) =>
      `“${words.title}”: the typefaces of link pictures lack ${missing}. Links to this story show the picture of the site.`,
  );
}
