import { picturePath, sitePicture } from '#core/picture-path.ts';
import type { Tree } from '#core/tree/tree.ts';
import { site } from '#site.config.ts';
import { siteWords, storyWords } from './picture-words.ts';
import type { PictureJob } from './write-pictures.ts';

/** The pictures of a public edition: that of the site first, then one for each story of the public tree. */
export function pictureJobs(tree: Tree): [PictureJob, ...PictureJob[]] {
  const stories = [...tree.entries.values()].map((entry) => ({
    path: picturePath(entry.ref),
    words: storyWords(entry, site),
  }));
  return [{ path: sitePicture, words: siteWords(site) }, ...stories];
}
