import sharp from 'sharp';

/** A picture as this many pixels a side: small enough to be quick, large enough to tell two charts apart. */
const side = 128;
/** How far two pictures may lie apart, from 0 to 255: what a new encoding changes. */
const most = { mean: 4, block: 24 };
/** Blocks of this many pixels a side are compared, so that a small difference shows. */
const block = 4;

/** An image as pixels on white, in one size. */
export async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(side, side, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Whether two images show the same, whatever their size, format and encoding. */
export function looksLike(one: Buffer, other: Buffer): boolean {
  if (one.length !== other.length) return false;
  const blocks = new Map<number, number>();
  let sum = 0;
  const channels = one.length / (side * side);
  for (let index = 0; index < one.length; index++) {
    const difference = one[index]! - other[index]!;
    sum += Math.abs(difference);
    const pixel = Math.floor(index / channels);
    const at = Math.floor(pixel / side / block) * side + Math.floor((pixel % side) / block);
    blocks.set(at, (blocks.get(at) ?? 0) + difference);
  }
  const inBlock = block * block * channels;
  return sum / one.length <= most.mean && [...blocks.values()].every((all) => Math.abs(all) / inBlock <= most.block);
}
