import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { pictureSize } from '#core/picture-path.ts';
import { pictureOf, typefaces } from './picture.ts';
import type { PictureWords } from './picture-words.ts';

/** The files of the typefaces. One that holds further letters needs a name of its own: one of the same name would replace it. */
const files = [
  { name: typefaces.serif[0], weight: 600, path: 'source-serif-4/files/source-serif-4-latin-600-normal.woff' },
  { name: typefaces.serif[1], weight: 600, path: 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff' },
  { name: typefaces.sans[0], weight: 400, path: 'source-sans-3/files/source-sans-3-latin-400-normal.woff' },
  { name: typefaces.sans[0], weight: 600, path: 'source-sans-3/files/source-sans-3-latin-600-normal.woff' },
  { name: typefaces.sans[1], weight: 400, path: 'source-sans-3/files/source-sans-3-latin-ext-400-normal.woff' },
  { name: typefaces.sans[1], weight: 600, path: 'source-sans-3/files/source-sans-3-latin-ext-600-normal.woff' },
] as const;

let loaded: Font[] | undefined;

function fonts(): Font[] {
  return (loaded ??= files.map(({ name, weight, path }) => ({
    name,
    weight,
    style: 'normal',
    data: readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${path}`))),
  })));
}

/** A picture, or what its words hold that the typefaces do not. */
export type DrawnPicture = { png: Buffer } | { missing: string };

/** Draws a picture as PNG of {@link pictureSize}. The same words give the same bytes. */
export async function drawPicture(words: PictureWords): Promise<DrawnPicture> {
  const missing = new Set<string>();
  const svg = await satori(pictureOf(words) as Parameters<typeof satori>[0], {
    ...pictureSize,
    fonts: fonts(),
    // Is asked for pieces of text that no typeface has.
    loadAdditionalAsset: (_script, text) => {
      missing.add(text);
      return Promise.resolve([]);
    },
  });
  if (missing.size > 0) return { missing: [...missing].join('') };
  return {
    png: await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1, compressionLevel: 9 }).toBuffer(),
  };
}
