import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { imageProblem } from '#build/read/image-problem.ts';
import { svgProblem } from '#build/read/svg-problem.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const problemOf = (name: string, bytes: Uint8Array) => imageProblem(name, bytes.length, () => bytes);

/** A drawing with something in it. */
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

describe('a drawing is refused when it', () => {
  test.each([
    ['holds a script', svg('<script>alert(1)</script>'), 'holds <script>, which is no part of a drawing'],
    [
      'holds one under another prefix',
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/sv&#103;"><x:script/></svg>',
      'holds <script>, which is no part of a drawing',
    ],
    [
      'holds one behind closed ends',
      `${svg('')}<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`,
      'holds <script>, which is no part of a drawing',
    ],
    ['reacts to events', svg('<rect onclick="alert(1)"/>'), 'holds a script (onclick)'],
    ['reacts to being loaded', svg('', ' onload="alert(1)"'), 'holds a script (onload)'],
    [
      'holds a piece of a web page',
      svg('<foreignObject><p>x</p></foreignObject>'),
      'holds <foreignObject>, which is no part of a drawing',
    ],
    [
      'holds an element of a web page',
      svg('<metadata><h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="https://elsewhere.example/"/></metadata>'),
      'holds a piece of a web page',
    ],
    [
      'makes all of it a web page',
      '<html xmlns="http://www.w3.org/1999/xhtml"><script/></html>',
      'holds a piece of a web page',
    ],
    ['links', svg('<a href="#b"><rect/></a>'), 'holds <a>, which is no part of a drawing'],
    [
      'moves',
      svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>'),
      'holds <set>, which is no part of a drawing',
    ],
    [
      'holds a picture',
      svg('<image href="data:image/png;base64,AAAA"/>'),
      'holds <image>, which is no part of a drawing',
    ],
    [
      'filters with a picture',
      svg('<filter><feImage href="https://elsewhere.example/x"/></filter>'),
      'holds <feImage>, which is no part of a drawing',
    ],
    [
      'uses a drawing from elsewhere',
      svg('<use href="https://elsewhere.example/x.svg#a"/>'),
      'loads or links something from elsewhere (href)',
    ],
    [
      'uses one in the same folder',
      svg('<use xlink:href="other.svg#a"/>'),
      'loads or links something from elsewhere (xlink:href)',
    ],
    [
      'uses one that is written into it',
      svg('<use href="data:image/svg+xml,%3Csvg/%3E#a"/>'),
      'loads or links something from elsewhere (href)',
    ],
    [
      'fills with something from elsewhere',
      svg('<rect fill="url( \'//elsewhere.example/x.svg#a\')"/>'),
      'loads or links something from elsewhere (fill)',
    ],
    [
      'counts its addresses from elsewhere',
      svg('', ' xml:base="https://elsewhere.example/"'),
      'loads or links something from elsewhere (xml:base)',
    ],
    [
      'loads a style sheet',
      svg('<style>@import "https://elsewhere.example/x.css";</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'loads a typeface',
      svg('<style>@font-face{src:url(https://elsewhere.example/x)}</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'hides that with an escape',
      svg('<style>rect{fill:u\\72l(//elsewhere.example/x)}</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'hides that behind a comment',
      svg('<style>rect{fill:u/**/rl(//elsewhere.example/x)}</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'hides that in entities',
      svg('<style>rect{fill:&#117;rl(//elsewhere.example/x)}</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'hides that in raw text',
      svg('<style>rect{fill:u<![CDATA[rl(//elsewhere.example/x)]]>}</style>'),
      'loads something from elsewhere in its style sheet',
    ],
    [
      'loads with image-set',
      svg('<rect style="mask:image-set(\'//elsewhere.example/x\' 1x)"/>'),
      'loads or links something from elsewhere (style)',
    ],
    [
      'names a style sheet before it begins',
      `<?xml-stylesheet href="x.css"?>${svg('')}`,
      'holds the instruction <?xml-stylesheet>',
    ],
    [
      'defines words of its own',
      `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('&a;')}`,
      'defines words of its own (<!ENTITY>)',
    ],
    [
      'is written in signs that read as something else here',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
      'is not written in UTF-8',
    ],
    ['is no drawing', 'Hello', 'does not begin as an SVG: <svg xmlns="http://www.w3.org/2000/svg">'],
    ['belongs to nobody', '<svg><rect/></svg>', 'does not begin as an SVG: <svg xmlns="http://www.w3.org/2000/svg">'],
    ['is enormous', svg('', ' width="50000px"'), 'is more than 20,000 points wide or high'],
    ['is nested without end', svg(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), 'is nested more than 100 deep'],
  ])('%s', (_what, drawing, problem) => {
    expect(svgProblem(bytesOf(drawing))).toBe(problem);
  });

  test('grows without end when it is shown', () => {
    const tenfold = Array.from(
      { length: 9 },
      (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
    );
    const grown = 'draws more than 100,000 elements, those that <use> repeats included';
    expect(svgProblem(bytesOf(svg(`<rect id="a0"/>${tenfold.join('')}`)))).toBe(grown);
    expect(svgProblem(bytesOf(svg('<g id="a"><use href="#a"/></g>')))).toBe(grown);
    const chain = Array.from({ length: 4000 }, (_, index) => `<g id="b${index}"><use href="#b${index + 1}"/></g>`);
    expect(svgProblem(bytesOf(svg(chain.join(''))))).toBe(grown);
  });
});

test('a drawing as programs save it is taken', () => {
  const drawing = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Created with Inkscape -->
<svg xmlns:svg="http://www.w3.org/2000/svg" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  width="100%" height="226" viewBox="0,0 560 226" inkscape:export-filename="C:\\charts\\one.png" role="img" aria-label="url(x)">
  <metadata><rdf:RDF><rdf:Description about=""/></rdf:RDF></metadata>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><path id="p" d="M1 1h2"/></defs>
  <style>/* ours */ text { fill: url(#g); font-family: "Source Sans" } @media (prefers-color-scheme: dark) { text { fill: #fff } }</style>
  <rect fill="url( '#g' )" width="5" height="5" style="stroke:none"/>
  <svg:text>a &lt; b<svg:tspan dy="1">c</svg:tspan></svg:text>
  <use xlink:href="#p"/><use href="#p"/>
</svg>`;
  expect(svgProblem(bytesOf(drawing))).toBe(undefined);
});

/** A PNG of a few bytes whose first block tells other sides. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  // Width and height stand in the first block, between its name and its checksum.
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe('an image', () => {
  test('of a few bytes that unfolds to gigabytes is refused without being unfolded', async () => {
    const bomb = await pngOf(60_000, 60_000);
    expect(bomb.length).toBeLessThan(200);
    const start = performance.now();
    expect(await problemOf('bomb.png', bomb)).toBe(
      'unfolds to 60,000 × 60,000 pixels, and may have 50 million. Save it smaller.',
    );
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await problemOf('photo.png', await pngOf(8_000, 6_000))).toBe(undefined);
  });

  test('is refused when all pictures of an animation are too much', async () => {
    const frames = await Promise.all(
      [...Array(13).keys()].map((shade) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade * 19, g: 0, b: 0 } } })
          .png()
          .toBuffer(),
      ),
    );
    const film = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    // The sides of the canvas on which each picture is drawn.
    film.writeUInt16LE(2_000, 6);
    film.writeUInt16LE(2_000, 8);
    expect(await problemOf('film.gif', film)).toBe(
      'unfolds to 2,000 × 2,000 × 13 pixels, and may have 50 million. Save it smaller.',
    );
  });

  test('is refused when its file is large, without being read', async () => {
    const never = () => {
      throw new Error('It was read.');
    };
    expect(await imageProblem('a.png', 31_000_000, never)).toBe('has 31 MB, and may have 10 MB. Save it smaller.');
    expect(await imageProblem('a.svg', 1_300_000, never)).toBe('has 1.3 MB, and may have 1 MB. Save it smaller.');
  });

  test('is refused when it is something else than its name says', async () => {
    expect(await problemOf('a.png', bytesOf(svg('<script/>')))).toBe(
      'is named .png and holds svg. Give the file the right ending, or save it anew.',
    );
    expect(await problemOf('a.jpg', await pngOf(1, 1))).toBe(
      'is named .jpg and holds png. Give the file the right ending, or save it anew.',
    );
    expect(await problemOf('a.webp', bytesOf('no image'))).toBe(
      'cannot be read. Save it anew as png, jpg, webp, avif, gif or svg.',
    );
  });

  test('that is more than a drawing says what to save instead', async () => {
    expect(await problemOf('a.svg', bytesOf(svg('<script/>')))).toBe(
      'holds <script>, which is no part of a drawing. Save it as plain SVG: shapes, texts and styles of its own, without scripts, links and embedded files. Or save it as PNG.',
    );
  });

  test.each([
    ['png', 'png'],
    ['jpg', 'jpeg'],
    ['jpeg', 'jpeg'],
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['gif', 'gif'],
  ] as const)('is taken as %s', async (ending, format) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#357' } })
      .toFormat(format)
      .toBuffer();
    expect(await problemOf(`a.${ending.toUpperCase()}`, bytes)).toBe(undefined);
  });
});
