import sharp from 'sharp';
import type { OutputPiece } from './output-piece.ts';

/** Names of files that are images. */
export const isImage = /\.(?:svg|png|jpe?g|webp|avif|gif)$/i;

/** What an image other than a drawing says beside its picture. */
export async function readImage(bytes: Buffer): Promise<OutputPiece[]> {
  const { exif, xmp, iptc, comments, tifftagPhotoshop } = await sharp(bytes).metadata();
  const blocks: [string, Buffer | undefined][] = [
    ['EXIF', exif],
    ['XMP', xmp],
    ['IPTC', iptc],
    ['Photoshop data', tifftagPhotoshop],
  ];
  return [
    ...blocks.flatMap(([place, block]): OutputPiece[] =>
      block ? [{ place, text: readable(block), from: 'text' }] : [],
    ),
    ...(comments ?? []).map(({ keyword, text }): OutputPiece => ({ place: `comment ${keyword}`, text, from: 'text' })),
  ];
}

/** The stretches of a block that can be text, without the addresses of the formats themselves. */
function readable(block: Buffer): string {
  const stretches = block.toString('utf8').match(/[^\p{Cc}\ufffd]{4,}/gu) ?? [];
  return stretches.join('\n').replace(/xmlns(?::\w+)?="[^"]*"/g, '');
}
