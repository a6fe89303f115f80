import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { looksLike, pixelsOf } from '#build/proof/trace-image.ts';

/** A chart with three bars; the last may be higher. */
const chart = (last: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect x="20" y="100" width="80" height="200" fill="#176"/><rect x="150" y="60" width="80" height="240" fill="#176"/><rect x="280" y="${300 - last}" width="80" height="${last}" fill="#176"/></svg>`,
  );

describe('two images are the same picture', () => {
  test.each([
    ['in another format', () => sharp(chart(90)).png().toBuffer()],
    ['smaller, with loss', () => sharp(chart(90)).resize(200).webp({ quality: 70 }).toBuffer()],
    ['on white', () => sharp(chart(90)).flatten({ background: '#fff' }).jpeg({ quality: 80 }).toBuffer()],
  ])('%s', async (_how, encoded) => {
    expect(looksLike(await pixelsOf(chart(90)), await pixelsOf(await encoded()))).toBe(true);
  });
});

describe('two images are different pictures', () => {
  test('when one bar of a chart is another', async () => {
    expect(looksLike(await pixelsOf(chart(90)), await pixelsOf(chart(120)))).toBe(false);
  });

  test('when they show nothing in common', async () => {
    const photo = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#935' } })
      .png()
      .toBuffer();
    expect(looksLike(await pixelsOf(chart(90)), await pixelsOf(photo))).toBe(false);
  });
});
