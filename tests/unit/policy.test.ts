import { describe, expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { context, findings, parsers } from './body-helpers.ts';

const noImport =
  'no-import — a line that begins with "import" or "export" is code here. Put a space before the word, or take the line out.';
const noExpression = 'no-expression — braces { } are code here. Write \\{ to show the sign itself, or take them out.';
const html = (name: string) =>
  `raw-html — <${name}> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.`;
const linksBegin = 'Links begin with https://, or lead to another entry as in ../cases/town-halls.mdx.';
const noMail = 'link — a link to an e-mail address is not allowed. Name the team instead.';

describe('what the subset does not hold is refused with its place:', () => {
  test.each<[what: string, body: string, found: string[]]>([
    ['an expression in a sentence', 'a\n\nb {x} c', [`3:3 ${noExpression}`]],
    ['an expression alone', '{x}', [`1:1 ${noExpression}`]],
    ['an expression over several lines', 'a\n\n{\n  x\n}', [`3:1 ${noExpression}`]],
    ['a comment in braces', 'a {/* b */} c', [`1:3 ${noExpression}`]],
    ['an import', "import x from './x.js'", [`1:1 ${noImport}`]],
    ['an export', 'a\n\nexport const x = 1', [`3:1 ${noImport}`]],
    ['a block of HTML', '<div>\n\na\n\n</div>', [`1:1 ${html('div')}`]],
    ['HTML in a sentence', 'a <b>c</b>', [`1:3 ${html('b')}`]],
    ['HTML without an end', 'a <br /> c', [`1:3 ${html('br')}`]],
    ['a script', '<script src="https://example.org/x.js"></script>', [`1:1 ${html('script')}`]],
    ['an open task', '- [ ] a', ['1:1 task-list — a task list [ ] cannot stand here. Use a plain list.']],
    ['a finished task', '- a\n- [x] b', ['2:1 task-list — a task list [ ] cannot stand here. Use a plain list.']],
    ['a heading with one #', '# A', ['1:1 heading — a heading with one # is the page’s title. Begin with ##.']],
    ['an underlined heading', 'A\n===', ['1:1 heading — a heading with one # is the page’s title. Begin with ##.']],
  ])('%s', (_what, body, found) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual(found);
  });

  test('a paragraph that begins with the word import or export', () => {
    expect(findings('import is what we did.')).toEqual([`1:1 ${noImport}`]);
    expect(findings('a\n\nexport grew by half.')).toEqual([`3:1 ${noImport}`]);
  });
});

test('words and signs that only look like code are left alone', () => {
  expect(
    findings(
      'Imports grew.\n\nWe\nimport oil.\n\n`{x}` and `<b>` and \\{ and \\<\n\n```js\nimport {x} from "<y>";\n```\n\n5 < 6',
    ),
  ).toEqual([]);
});

describe('links', () => {
  test.each<[url: string, problem: string]>([
    ['javascript:alert(1)', `the link "javascript:alert(1)" is not allowed. ${linksBegin}`],
    ['JavaScript:alert(1)', `the link "JavaScript:alert(1)" is not allowed. ${linksBegin}`],
    ['data:text/html,x', `the link "data:text/html,x" is not allowed. ${linksBegin}`],
    ['//example.org', `the link "//example.org" is not allowed. ${linksBegin}`],
    ['http://example.org', 'the link "http://example.org" is not encrypted. Write https://.'],
    ['mailto:a@example.org', 'a link to an e-mail address is not allowed. Name the team instead.'],
    [
      '/cases/example/',
      'the link "/cases/example/" leads nowhere. Write https:// for another site, or the file of an entry as in ../cases/town-halls.mdx.',
    ],
    [
      'java&#9;script:alert(1)',
      'the link "java\tscript:alert(1)" leads nowhere. Write https:// for another site, or the file of an entry as in ../cases/town-halls.mdx.',
    ],
    ['https:/example.org', `the link "https:/example.org" is not allowed. ${linksBegin}`],
    [
      '../cases/fifty-town-hall.mdx',
      'there is no entry cases/fifty-town-hall. Did you mean "cases/fifty-town-halls"? Correct the link, or take it out.',
    ],
  ])('to %s are refused, inline and by definition', (url, problem) => {
    for (const [, parse] of parsers) {
      expect(findings(`a [b](${url})`, parse)).toEqual([`1:3 link — ${problem}`]);
      expect(findings(`a [b][c]\n\n[c]: ${url}`, parse)).toEqual([`3:1 link — ${problem}`]);
    }
  });

  test.each([
    'https://example.org/a?b=c#d',
    '#start',
    '../lessons/quick-wins.mdx',
    './fifty-town-halls.mdx#a',
    'fifty-town-halls.mdx',
  ])('to %s are allowed', (url) => {
    expect(findings(`[b](${url}) [c][c]\n\n[c]: ${url}`)).toEqual([]);
  });

  test('made of a bare address follow the same rules', () => {
    for (const [, parse] of parsers) {
      expect(findings('Ask a.b@example.org now', parse)).toEqual([`1:5 ${noMail}`]);
      expect(findings('See http://example.org', parse)).toEqual([
        '1:5 link — the link "http://example.org" is not encrypted. Write https://.',
      ]);
      expect(findings('See https://example.org', parse)).toEqual([]);
    }
  });

  test('in a public text lead only to what customers can read', () => {
    const body = '[a](../lessons/quick-wins.mdx)';
    expect(findings(body, satteriParser, { ...context, edition: 'public', refs: new Set() })).toEqual([
      '1:1 link — the link leads to lessons/quick-wins, which customers cannot read. Clear that entry too, or take the link out.',
    ]);
  });
});

describe('images', () => {
  test.each<[what: string, body: string, found: string]>([
    [
      'on another host',
      '![a](https://example.org/a.png)',
      'image — the image "https://example.org/a.png" lies on another host. Put a copy into the folder example/ beside the entry.',
    ],
    [
      'on another host, without a scheme',
      '![a](//example.org/a.png)',
      'image — the image "//example.org/a.png" lies on another host. Put a copy into the folder example/ beside the entry.',
    ],
    [
      'written into the address',
      '![a](data:image/png;base64,AA)',
      'image — the image "data:image/png;base64,AA" lies on another host. Put a copy into the folder example/ beside the entry.',
    ],
    [
      'in the folder of another entry',
      '![a](./other/sites.svg)',
      'image — the image "./other/sites.svg" is not in the entry’s own folder. Put it into example/ and write ./example/name.svg.',
    ],
    [
      'outside the folder',
      '![a](./example/../sites.svg)',
      'image — the image "./example/../sites.svg" is not in the entry’s own folder. Put it into example/ and write ./example/name.svg.',
    ],
    [
      'that are not there',
      '![a](./example/after.png)',
      'image — there is no image "./example/after.png". Put the file into example/ beside the entry.',
    ],
    [
      'that are not there, with a name like one that is',
      '![a](./example/befor.png)',
      'image — there is no image "./example/befor.png". Did you mean "before.png"? Put the file into example/ beside the entry.',
    ],
    [
      'that are none',
      '![a](./example/a.pdf)',
      'image — "./example/a.pdf" is no image. Use svg, png, jpg, webp, avif or gif.',
    ],
    [
      'without words',
      '![](./example/sites.svg)',
      'image-alt — this image has no alternative text. Write ![what it shows](address).',
    ],
    [
      'with a space as words',
      '![ ](./example/sites.svg)',
      'image-alt — this image has no alternative text. Write ![what it shows](address).',
    ],
  ])('%s are refused', (_what, body, found) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual([`1:1 ${found}`]);
  });

  test('by reference are refused', () => {
    for (const [, parse] of parsers) {
      expect(findings('a ![b][c]\n\n[c]: https://example.org/a.png', parse)).toEqual([
        '1:3 image — an image by reference cannot stand here. Write ![what it shows](address).',
      ]);
    }
  });

  test('of the entry with words are allowed', () => {
    expect(findings('![Many sites](./example/sites.svg)')).toEqual([]);
  });
});

test('a link inside a link is refused', () => {
  const message =
    'nested-link — a link stands inside a link (Term and Cite are links too). Put them one after the other.';
  expect(findings('<Term id="town-hall">a [b](https://example.org)</Term>')).toEqual([`1:1 ${message}`]);
  expect(findings('See [a <Cite id="tech-journal" />](https://example.org).')).toEqual([`1:5 ${message}`]);
});
