import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** A typeface of the site: the package file it comes from, and its name in `src/styles/typefaces/`. */
export const typefaces = [
  { source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', name: 'serif.woff2' },
  { source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', name: 'sans.woff2' },
] as const;

/** What a page in English is written with: ASCII, the letters and signs of Western European names, and typographic signs. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”•…′″€−←↑→↓`;

/**
 * The part of a typeface that the site uses: less than two thirds of its bytes, and the same bytes on each machine.
 *
 * @param source the file of an installed package
 * @returns a variable WOFF2 file with the weights from 400 to 700
 */
export async function subsetTypeface(source: string): Promise<Uint8Array> {
  const whole = await readFile(fileURLToPath(import.meta.resolve(source)));
  return subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
