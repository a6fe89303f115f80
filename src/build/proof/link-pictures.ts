import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureJobs } from '../pictures/picture-jobs.ts';
import { drawingDigest, writePictures } from '../pictures/write-pictures.ts';
import { cacheFolder } from '../read/cache-folder.ts';
import { clearedContent } from '../read/read-project.ts';
import { readTree } from '../read/read-tree.ts';
import type { OutputPiece } from './output-piece.ts';

/** A picture that other sites show beside a link, drawn again. */
export interface LinkPicture {
  bytes: Buffer;
  /** The words that it shows, which nobody could read out of the finished picture. */
  words: OutputPiece[];
}

/**
 * Draws the link pictures of the public edition from their words: what a built picture with the same bytes says is known then.
 *
 * @param root the project's root
 * @returns path in the site → picture
 */
export async function linkPictures(root: string): Promise<Map<string, LinkPicture>> {
  const { tree } = await readTree(root, clearedContent, 'public');
  const jobs = pictureJobs(tree);
  const folder = await mkdtemp(join(tmpdir(), 'client-zero-'));
  try {
    const cache = join(cacheFolder(root), 'pictures');
    await writePictures(folder, jobs, await drawingDigest(root), cache);
    const drawn = await Promise.all(
      jobs.map(async ({ path, words }): Promise<[string, LinkPicture]> => {
        const text = [words.site, words.title, words.kind, words.outcome?.name].filter((word) => word !== undefined);
        return [
          path.slice(1),
          {
            bytes: await readFile(join(folder, path)),
            words: text.map((word) => ({ place: 'words of the picture', text: word, from: 'text' })),
          },
        ];
      }),
    );
    return new Map(drawn);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
