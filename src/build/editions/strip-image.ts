import sharp from 'sharp';
import { optimize } from 'svgo';

/**
 * An image without anything that is not picture: no EXIF, XMP, comments, editor data.
 *
 * @param name the file's name; its ending tells the format
 * @returns the stripped bytes; the same input always gives the same output
 */
export async function stripImage(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (/\.svg$/i.test(name)) {
    const { data } = optimize(new TextDecoder().decode(bytes), {
      multipass: true,
      js2svg: { pretty: true, indent: 2 },
      plugins: [
        'removeDoctype',
        'removeXMLProcInst',
        'removeComments',
        'removeMetadata',
        'removeEditorsNSData',
        'cleanupAttrs',
      ],
    });
    return new TextEncoder().encode(data);
  }
  const image = sharp(bytes, { animated: true }).autoOrient();
  const { format } = await image.metadata();
  return image
    .toFormat(format, format === 'jpeg' ? { quality: 92 } : format === 'webp' ? { lossless: true } : {})
    .toBuffer();
}
