import { crc32, deflateSync } from 'node:zlib';
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

  test('loses what stands behind its last block', async () => {
    const before = await photo().png().toBuffer();
    const stripped = Buffer.from(await stripImage('a.png', Buffer.concat([before, Buffer.from('canary')])));
    expect(stripped.toString('latin1')).not.toContain('canary');
  });

  test('loses the texts of a PNG, packed ones included', async () => {
    const [plain, packed] = [Buffer.from('Author\0canary'), deflateSync('canary canary')];
    const blocks = [block('tEXt', plain), block('zTXt', Buffer.concat([Buffer.from('Note\0\0'), packed]))];
    const before = await photo().png().toBuffer();
    const told = Buffer.concat([before.subarray(0, 33), ...blocks, before.subarray(33)]);
    expect((await sharp(told).metadata()).comments?.map(({ text }) => text)).toEqual(['canary', 'canary canary']);
    const stripped = await stripImage('a.png', told);
    expect((await sharp(stripped).metadata()).comments).toBe(undefined);
    expect(Buffer.from(stripped).includes('tEXt') || Buffer.from(stripped).includes('zTXt')).toBe(false);
  });

  test('loses the comment and the IPTC data of a JPEG', async () => {
    const iptc = Buffer.from([0x1c, 2, 80, 0, 6, ...Buffer.from('canary')]);
    const resource = Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0'),
      Buffer.from([iptc.length]),
      iptc,
    ]);
    const before = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer();
    const told = Buffer.concat([
      before.subarray(0, 2),
      segment(0xed, Buffer.concat([resource, Buffer.alloc(resource.length % 2)])),
      segment(0xfe, Buffer.from('canary')),
      before.subarray(2),
    ]);
    expect((await sharp(told).metadata()).iptc?.toString('latin1')).toContain('canary');
    const stripped = await stripImage('a.jpg', told);
    expect(Buffer.from(stripped).toString('latin1')).not.toMatch(/canary|Photoshop/);
    expect((await sharp(stripped).metadata()).iptc).toBe(undefined);
  });

  test('loses the comment of a GIF and stays in motion', async () => {
    const frames = await Promise.all(
      ['#000', '#fff'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const before = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const comment = Buffer.from([0x21, 0xfe, 6, ...Buffer.from('canary'), 0]);
    const told = Buffer.concat([before.subarray(0, -1), comment, before.subarray(-1)]);
    const stripped = await stripImage('a.gif', told);
    expect(Buffer.from(stripped).toString('latin1')).not.toContain('canary');
    expect((await sharp(stripped).metadata()).pages).toBe(2);
  });

  test.each([
    ['jpg', 'jpeg'],
    ['png', 'png'],
    ['webp', 'webp'],
    ['avif', 'avif'],
  ] as const)('loses its colour profile, as %s', async (ending, format) => {
    const before = await photo().withIccProfile('p3').toFormat(format).toBuffer();
    expect((await sharp(before).metadata()).icc).toBeDefined();
    expect((await sharp(await stripImage(`a.${ending}`, before)).metadata()).icc).toBe(undefined);
  });

  test('loses comments, metadata and notes as a drawing, and keeps its picture, its title and its description', async () => {
    const drawing = `<?xml version="1.0"?><!-- canary --><?xpacket canary?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:canary="urn:canary" viewBox="0 0 9 9" role="img"
  aria-labelledby="t" data-name="canary" content="canary" title="canary" version="canary" inkscape:export-filename="C:\\canary.png">
  <title id="t">shown</title><desc id="canary">in words</desc><metadata>canary<dc:creator>canary</dc:creator></metadata>
  <dc:title>canary</dc:title><inkscape:grid id="canary"/><canary:note>canary</canary:note>
  <style>/* canary */ .kept { fill: red }</style>
  <defs><path id="arrow" d="M0 0h1"/></defs>
  <g inkscape:groupmode="layer" inkscape:label="canary" style="fill:red;display:none"><text>canary</text></g>
  <g display="none"><text>canary</text></g><text opacity="0">canary</text>
  <g id="canary-layer" class="canary"><title>canary</title><desc>canary</desc><rect class="kept" width="9" height="9"/><text y="8">kept</text></g>
  <use href="#arrow" x="3"/><svg:text>also kept</svg:text>
</svg>`;
    const bytes = await stripImage('a.svg', new TextEncoder().encode(drawing));
    const stripped = new TextDecoder().decode(bytes);
    expect(stripped).not.toContain('canary');
    for (const kept of [
      '.kept',
      'class="kept"',
      '>kept<',
      'also kept',
      'id="arrow"',
      'href="#arrow"',
      'x="3"',
      'aria-labelledby="t"',
      '<title id="t">shown<',
      '<desc>in words<',
    ]) {
      expect(stripped.replace(/>\s+|\s+</g, (ends) => ends.trim())).toContain(kept);
    }
    expect(await stripImage('a.svg', bytes)).toEqual(bytes);
  });

  test('is not compared rule by rule with a style sheet that would take hours', { timeout: 10_000 }, async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><style>x ${'* '.repeat(30)}rect{opacity:.1}</style>${'<g>'.repeat(90)}<rect/>${'</g>'.repeat(90)}</svg>`;
    expect(new TextDecoder().decode(await stripImage('a.svg', new TextEncoder().encode(drawing)))).toContain('<rect/>');
  });

  test('is refused when it is more than an image, with the reason', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>';
    await expect(stripImage('a.svg', new TextEncoder().encode(drawing))).rejects.toThrow(
      new ImageError(
        'the image a.svg holds a script (onload). Save it as plain SVG: shapes, texts and styles of its own, without scripts, links and embedded files. Or save it as PNG.',
      ),
    );
    await expect(stripImage('a.png', new TextEncoder().encode('no image'))).rejects.toThrow(
      new ImageError('the image a.png cannot be read. Save it anew as png, jpg, webp, avif, gif or svg.'),
    );
  });
});

/** A block of a PNG. */
function block(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A segment of a JPEG. */
function segment(kind: number, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, kind]), length, data]);
}
