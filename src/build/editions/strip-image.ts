import { imageProblem } from '../read/image-problem.ts';
import { keepDrawing } from './keep-drawing.ts';

/** An image that cannot be handed to customers; the message says why and how to mend it. */
export class ImageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImageError';
  }
}

/**
 * An image without anything that is not picture: no EXIF, XMP, IPTC, colour profile or comments; in an SVG no scripts, hidden
 * elements, names and notes of drawing programs. The title and the description of the whole drawing stay: they are for readers.
 *
 * @param name the file's name; its ending tells whether it is an SVG
 * @param bytes the image as it stands in the entry's folder
 * @returns the stripped bytes; the same input always gives the same output
 * @throws ImageError when the file is no readable image, is too large, or is an SVG that would run or load something
 */
export async function stripImage(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const problem = await imageProblem(name, bytes.length, () => bytes);
  if (problem) throw new ImageError(`the image ${name} ${problem}`);
  return /\.svg$/i.test(name) ? stripSvg(name, new TextDecoder().decode(bytes)) : stripRaster(name, bytes);
}

async function stripSvg(name: string, text: string): Promise<Uint8Array> {
  // Only projects with drawings need it. The same library in one file loads in a third of the time.
  const { optimize } = await import('svgo/browser');
  try {
    const { data } = optimize(text, {
      js2svg: { pretty: true, indent: 2 },
      plugins: [keepDrawing, 'cleanupAttrs'],
    });
    return new TextEncoder().encode(data);
  } catch {
    throw new ImageError(`the image ${name} is no readable SVG. Save it anew, or choose another picture.`);
  }
}

async function stripRaster(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  // Only projects with photographs need it.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { animated: true }).autoOrient();
    const { format } = await image.metadata();
    switch (format) {
      case 'jpeg':
        return await image.jpeg({ quality: 92 }).toBuffer();
      case 'webp':
        return await image.webp({ lossless: true }).toBuffer();
      case 'heif':
        return await image.avif({ quality: 80 }).toBuffer();
      case 'png':
      case 'gif':
        return await image.toFormat(format).toBuffer();
      default:
        throw new Error(format);
    }
  } catch {
    throw new ImageError(`the image ${name} cannot be read. Save it anew as png, jpg, webp, avif, gif or svg.`);
  }
}
