import { svgProblem } from './svg-problem.ts';

/** The most that an image may have: many times what a page shows. All pictures of an animation count. */
const most = { bytes: 10_000_000, drawingBytes: 1_000_000, pixels: 50_000_000 };

/** Which ending stands for which format, as `sharp` calls it. */
const formats: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'heif',
  gif: 'gif',
};

/** Names of files that are images. */
export const imageName = /\.(?:svg|png|jpe?g|webp|avif|gif)$/i;

/**
 * Why an image would cost too much memory or time, or would be more than an image in a reader's browser. Only the first bytes of a
 * photograph are decoded, so that a few bytes that unfold to gigabytes do no harm here.
 *
 * @param name the file's name; its ending says what it should be
 * @param size in bytes
 * @param read gives the bytes; not asked when the file is too large
 * @returns what is wrong and how to mend it, as the rest of a sentence that begins with the image; undefined when nothing is
 */
export async function imageProblem(name: string, size: number, read: () => Uint8Array): Promise<string | undefined> {
  const ending = name.split('.').at(-1)!.toLowerCase();
  const limit = ending === 'svg' ? most.drawingBytes : most.bytes;
  if (size > limit) {
    const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.0', '');
    return `has ${megabytes(size)} MB, and may have ${megabytes(limit)} MB. Save it smaller.`;
  }
  if (ending === 'svg') {
    const problem = svgProblem(read());
    return (
      problem &&
      `${problem}. Save it as plain SVG: shapes, texts and styles of its own, without scripts, links and embedded files. Or save it as PNG.`
    );
  }
  // Only projects with photographs need it.
  const { default: sharp } = await import('sharp');
  const found = await sharp(read(), { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!found) return `cannot be read. Save it anew as png, jpg, webp, avif, gif or svg.`;
  if (found.format !== formats[ending]) {
    return `is named .${ending} and holds ${found.format}. Give the file the right ending, or save it anew.`;
  }
  const { width, height, pages = 1 } = found;
  if (width * height * pages <= most.pixels) return undefined;
  const count = (number: number) => number.toLocaleString('en');
  const sides = `${count(width)} × ${count(height)}${pages > 1 ? ` × ${count(pages)}` : ''}`;
  return `unfolds to ${sides} pixels, and may have ${count(most.pixels / 1_000_000)} million. Save it smaller.`;
}
