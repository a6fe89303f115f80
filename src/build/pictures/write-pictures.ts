import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ignoreMissing } from '../read/ignore-missing.ts';
import { drawPicture } from './draw-picture.ts';
import type { PictureWords } from './picture-words.ts';

/** What a picture shows and where it goes. */
export interface PictureJob {
  /** Its file, from the root of the site, as in `/pictures/cases/phoenix-pay.png`. */
  path: string;
  words: PictureWords;
}

/** A job whose words could not be drawn. */
export interface UndrawnPicture extends PictureJob {
  /** Pieces of its text that the typefaces lack. */
  missing: string;
}

/** How many pictures are drawn at once. */
const batch = 4;

/**
 * Writes pictures into a built site. What was drawn before is taken from the cache, where a picture lies under the digest of
 * everything it shows; pictures that nobody needs any more are removed from there.
 *
 * @param dir the folder of the built site
 * @param jobs the first is the picture of the site, which stands in for those that cannot be drawn
 * @param code a digest of what draws them, from {@link drawingDigest}
 * @param cache a folder that may not exist yet
 * @returns the jobs whose words hold letters that the typefaces lack
 * @throws Error when the picture of the site itself is among these
 */
export async function writePictures(
  dir: string,
  jobs: readonly [PictureJob, ...PictureJob[]],
  code: string,
  cache: string,
): Promise<UndrawnPicture[]> {
  await mkdir(cache, { recursive: true });
  const used = new Set<string>();
  const undrawn: UndrawnPicture[] = [];
  const draw = async (words: PictureWords) => {
    const name = `${createHash('sha256').update(code).update(JSON.stringify(words)).digest('hex')}.png`;
    const file = join(cache, name);
    const known = await readFile(file).catch(ignoreMissing);
    const drawn = known ? { png: known } : await drawPicture(words);
    if ('missing' in drawn) return drawn;
    used.add(name);
    if (!known) {
      // Two stories with the same words are drawn at the same time.
      const begun = `${file}.${randomUUID()}`;
      await writeFile(begun, drawn.png);
      await rename(begun, file);
    }
    return drawn;
  };
  const ofSite = await draw(jobs[0].words);
  if ('missing' in ofSite) {
    throw new Error(
      `The picture of the site cannot be drawn: the typefaces have no letters for ${ofSite.missing}. ` +
        'Choose typefaces that have them in src/build/pictures/draw-picture.ts.',
    );
  }
  for (let from = 0; from < jobs.length; from += batch) {
    const drawing = jobs.slice(from, from + batch).map(async (job) => {
      const drawn = await draw(job.words);
      if ('missing' in drawn) undrawn.push({ ...job, missing: drawn.missing });
      const target = join(dir, job.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, 'missing' in drawn ? ofSite.png : drawn.png);
    });
    await Promise.all(drawing);
  }
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(join(cache, name), { force: true });
  return undrawn;
}

/**
 * A digest of what draws the pictures: the sources of this folder, and the lock file for typefaces and libraries.
 *
 * @param root the folder with `astro.config.mjs`, as an absolute path
 */
export async function drawingDigest(root: string): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(root, 'src/build/pictures');
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  hash.update((await readFile(join(root, 'package-lock.json')).catch(ignoreMissing)) ?? '');
  return hash.digest('hex');
}
