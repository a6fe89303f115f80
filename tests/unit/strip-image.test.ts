import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ImageError, stripImage } from '#build/editions/strip-image.ts';

const xmp =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="canary"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

/** A photo that says who took it, in EXIF and in XMP. */
const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .withExif({ IFD0: { Artist: 'canary', ImageDescription: 'canary' } })
    .withXmp(xmp);

describe('an image that is handed out', () => {
  test.each([
    ['jpg', () => photo().jpeg()],
    ['png', () => photo().png()],
    ['webp', () => photo().webp()],
    ['avif', () => photo().avif()],
  ] as const)('keeps its picture and loses what it says, as %s', async (ending, make) => {
    const before = await make().toBuffer();
    expect(before.toString('latin1')).toContain('canary');
    const stripped = Buffer.from(await stripImage(`a.${ending}`, before));
    expect(stripped.toString('latin1')).not.toContain('canary');
    const { exif, xmp: found, iptc, width, height } = await sharp(stripped).metadata();
    expect({ exif, found, iptc, width, height }).toEqual({
      exif: undefined,
      found: undefined,
      iptc: undefined,
      width: 40,
      height: 30,
    });
    expect(Buffer.from(await stripImage(`a.${ending}`, before))).toEqual(stripped);
  });

  test('loses comments, metadata, titles and scripts as a drawing', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="canary()"><!-- canary --><title>canary</title><metadata>canary</metadata><script>canary</script><rect width="9" height="9"/><text y="8">kept</text></svg>';
    const stripped = new TextDecoder().decode(await stripImage('a.svg', new TextEncoder().encode(drawing)));
    expect(stripped).not.toContain('canary');
    expect(stripped).toContain('kept');
  });

  test.each([
    ['loads a picture', '<image href="https://elsewhere.example/x.png"/>'],
    ['loads a style sheet', '<style>@import "https://elsewhere.example/x.css";</style>'],
    ['uses a drawing from elsewhere', '<use href="https://elsewhere.example/x.svg#a"/>'],
    ['holds a piece of a web page', '<foreignObject><p>x</p></foreignObject>'],
    [
      'fills with something from elsewhere',
      '<rect width="9" height="9" fill="url(https://elsewhere.example/x.svg#a)"/>',
    ],
  ])('is refused when it %s', async (_what, part) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${part}</svg>`;
    await expect(stripImage('a.svg', new TextEncoder().encode(drawing))).rejects.toThrow(
      new ImageError(
        'the image a.svg loads something from elsewhere, or holds a piece of a web page. Draw it into the image itself.',
      ),
    );
  });

  test('is refused when it is no image, or unfolds to more pixels than any page needs', async () => {
    await expect(stripImage('a.png', new TextEncoder().encode('no image'))).rejects.toThrow(ImageError);
    const bomb = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    // Width and height stand in the first block, between its name and its checksum.
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect((await sharp(bomb, { limitInputPixels: false }).metadata()).width).toBe(60_000);
    await expect(stripImage('bomb.png', bomb)).rejects.toThrow(ImageError);
  });
});
