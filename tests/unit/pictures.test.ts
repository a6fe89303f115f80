import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPicture } from '#build/pictures/draw-picture.ts';
import { siteWords, storyWords, type PictureWords } from '#build/pictures/picture-words.ts';
import { writePictures, type PictureJob } from '#build/pictures/write-pictures.ts';
import { cardOf } from '#core/tree/card.ts';
import { strings } from '#strings/en.ts';
import { entryOf, soundCase } from './helpers.ts';

const site = { name: 'Stories & more' };

const words: PictureWords = {
  site: 'Stories',
  title: 'Łódź said “no” – once',
  kind: 'Case',
  outcome: { result: 'open', name: 'Open' },
};

describe('a picture', () => {
  test('shows the title, the kind, the outcome and the name of the site, and nothing else', () => {
    const card = cardOf(entryOf('cases/a', soundCase).data);
    expect(storyWords({ folder: 'cases', card }, site)).toEqual({
      site: 'Stories & more',
      title: 'Why would a division give its figures away?',
      kind: strings.kinds['own-practice'],
      outcome: { result: 'eased', name: strings.outcomes.eased },
    });
    expect(siteWords(site)).toEqual({ site: 'Stories & more', title: strings.siteTagline });
  });

  test('is a PNG of 1200 by 630 pixels, the same each time', async () => {
    const [one, other] = [await drawPicture(words), await drawPicture(words)];
    if (!('png' in one) || !('png' in other)) throw new Error('nothing was drawn');
    expect(await sharp(one.png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(one.png.equals(other.png)).toBe(true);
    expect(one.png.length).toBeLessThan(60_000);
  });

  test('is not drawn when the typefaces lack a letter', async () => {
    const drawn = await drawPicture({ ...words, title: 'Why 日本?' });
    expect('missing' in drawn && drawn.missing).toMatch(/日本/);
  });
});

describe('writing pictures', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'client-zero-pictures-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  const ofSite: PictureJob = { path: '/site.png', words: { site: 'Stories', title: 'All' } };
  const story = (title: string): PictureJob => ({ path: '/cases/a.png', words: { ...words, title } });
  const write = (job: PictureJob, code = 'one') =>
    writePictures(join(dir, 'site'), [ofSite, job], code, join(dir, 'cache'));
  const cached = async () => (await readdir(join(dir, 'cache'))).sort();

  test('draws what has changed only, and forgets what nobody needs', async () => {
    expect(await write(story('First'))).toEqual([]);
    const before = await cached();
    expect(before).toHaveLength(2);
    // What lies in the cache is what is written, so an unchanged picture was not drawn.
    for (const name of before) await writeFile(join(dir, 'cache', name), 'known');
    await write(story('First'));
    expect(await readFile(join(dir, 'site/cases/a.png'), 'utf8')).toBe('known');
    expect(await cached()).toEqual(before);

    await write(story('Second'));
    expect((await readFile(join(dir, 'site/cases/a.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(await readFile(join(dir, 'site/site.png'), 'utf8')).toBe('known');
    expect(await cached()).toHaveLength(2);

    await write(story('Second'), 'other code');
    expect((await readFile(join(dir, 'site/site.png'))).subarray(1, 4).toString()).toBe('PNG');
  });

  test('gives a story that cannot be drawn the picture of the site, and says so', async () => {
    const undrawn = await write(story('日本の話'));
    expect(undrawn.map(({ path }) => path)).toEqual(['/cases/a.png']);
    expect(await readFile(join(dir, 'site/cases/a.png'))).toEqual(await readFile(join(dir, 'site/site.png')));
  });

  test('refuses a site whose own name cannot be drawn', async () => {
    const named = { path: '/site.png', words: { site: '物語', title: 'All' } };
    await expect(writePictures(join(dir, 'site'), [named], 'one', join(dir, 'cache'))).rejects.toThrow(
      'The picture of the site cannot be drawn: the typefaces have no letters for 物語.',
    );
  });
});
