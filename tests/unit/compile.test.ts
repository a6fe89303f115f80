import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bodyImages } from '#core/body/body-images.ts';
import { compileBody } from '#core/body/compile.ts';
import { writtenComponents } from '#core/body/components.ts';
import { splitFile } from '#core/tree/split-file.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compile, context, parsers } from './body-helpers.ts';

const html = async (...args: Parameters<typeof compile>) => (await compile(...args)).html;

describe('headings', () => {
  test('get ids and are listed', async () => {
    const compiled = await compile('## What *happened*\n\n### `Why`\n\n## What happened');
    expect(compiled.html).toBe(
      '<h2 id="what-happened">What <em>happened</em></h2>\n<h3 id="why"><code>Why</code></h3>\n<h2 id="what-happened-1">What happened</h2>',
    );
    expect(compiled.headings).toEqual([
      { depth: 2, id: 'what-happened', text: 'What happened' },
      { depth: 3, id: 'why', text: 'Why' },
      { depth: 2, id: 'what-happened-1', text: 'What happened' },
    ]);
  });

  test('in Japanese get an id too', async () => {
    const compiled = await compile('## 何が起きたか');
    expect(compiled.html).toBe('<h2 id="何が起きたか">何が起きたか</h2>');
    expect(compiled.headings).toEqual([{ depth: 2, id: '何が起きたか', text: '何が起きたか' }]);
  });
});

test('a table says its alignment in classes and can be scrolled', async () => {
  expect(await html('| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |')).toBe(
    [
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table>',
      '<thead>',
      '<tr>',
      '<th class="align-left" scope="col">a</th>',
      '<th class="align-center" scope="col">b</th>',
      '<th class="align-right" scope="col">c</th>',
      '<th scope="col">d</th>',
      '</tr>',
      '</thead>',
      '<tbody>',
      '<tr>',
      '<td class="align-left">1</td>',
      '<td class="align-center">2</td>',
      '<td class="align-right">3</td>',
      '<td>4</td>',
      '</tr>',
      '</tbody>',
      '</table></div>',
    ].join('\n'),
  );
});

test('a footnote stands at the end, with links there and back', async () => {
  const compiled = await compile('A[^1].\n\n[^1]: Note.');
  expect(compiled.html).toBe(
    [
      '<p>A<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>',
      '<section data-footnotes class="footnotes"><h2 id="footnote-label">Notes</h2>',
      '<ol>',
      '<li id="note-fn-1">',
      '<p>Note. <a href="#note-fnref-1" data-footnote-backref="" aria-label="Back to the text, note 1" class="data-footnote-backref">↩</a></p>',
      '</li>',
      '</ol>',
      '</section>',
    ].join('\n'),
  );
  expect(compiled.headings).toEqual([{ depth: 2, id: 'footnote-label', text: 'Notes' }]);
});

describe('links', () => {
  test('to other sites are marked and tell them nothing', async () => {
    expect(await html('[a](https://example.org/x "T") https://example.org [b][c]\n\n[c]: https://example.org/c')).toBe(
      '<p><a href="https://example.org/x" title="T" class="external" rel="noreferrer">a</a> <a href="https://example.org" class="external" rel="noreferrer">https://example.org</a> <a href="https://example.org/c" class="external" rel="noreferrer">b</a></p>',
    );
  });

  test('to entries lead to their pages, below the base of the site', async () => {
    const body =
      '[a](../lessons/quick-wins.mdx#do) [b](./fifty-town-halls.mdx) [c](example.mdx) [d][d] [e](#here)\n\n[d]: ../cases/fifty-town-halls.mdx#start';
    expect(await html(body, { href: (path) => `/kb${path}` })).toBe(
      '<p><a href="/kb/lessons/quick-wins/#do">a</a> <a href="/kb/cases/fifty-town-halls/">b</a> <a href="/kb/cases/example/">c</a> <a href="/kb/cases/fifty-town-halls/#start">d</a> <a href="#here">e</a></p>',
    );
  });

  test('cannot leave their attribute', async () => {
    expect(await html('[a](https://example.org/?"onclick="x "\\" onclick=x")')).toBe(
      '<p><a href="https://example.org/?%22onclick=%22x" title="&#x22; onclick=x" class="external" rel="noreferrer">a</a></p>',
    );
  });
});

describe('code', () => {
  test('is highlighted with classes', async () => {
    expect(await html('```js\nconst a = "b";\n```')).toBe(
      '<pre><code class="hljs language-js"><span class="hljs-keyword">const</span> a = <span class="hljs-string">"b"</span>;\n</code></pre>',
    );
  });

  test('without a language, or in one that nobody knows, stays plain', async () => {
    expect(await html('```\nconst <a>\n```')).toBe('<pre><code>const &#x3C;a>\n</code></pre>');
    expect(await html('```nolang\nconst a\n```')).toBe(
      '<pre><code class="hljs language-nolang">const a\n</code></pre>',
    );
  });
});

describe('images', () => {
  test('get the attributes that the site gives them, and are listed once each', async () => {
    const asked: [string, string, number][] = [];
    const compiled = await compile(
      '![A](./example/sites.svg)\n\nText ![B](./example/sites.svg) text.\n\n<Figure src="./example/before.png" alt="C">D</Figure>',
      {
        image(source, alt, index) {
          asked.push([source, alt, index]);
          return { src: `/img/${index}`, alt, width: 2, height: 1 };
        },
      },
    );
    expect(asked.toSorted((a, b) => a[2] - b[2]).map(([, , index]) => index)).toEqual([0, 1, 2]);
    expect(asked.map(([source, alt]) => `${source} ${alt}`).sort()).toEqual([
      './example/before.png C',
      './example/sites.svg A',
      './example/sites.svg B',
    ]);
    expect(compiled.images.toSorted()).toEqual(['./example/before.png', './example/sites.svg']);
    expect(compiled.html.replaceAll(/\/img\/\d/g, '/img')).toBe(
      [
        '<figure class="figure"><img src="/img" alt="A" width="2" height="1"></figure>',
        '<p>Text <img src="/img" alt="B" width="2" height="1"> text.</p>',
        '<figure class="figure"><img src="/img" alt="C" width="2" height="1"><figcaption><p>D</p></figcaption></figure>',
      ].join('\n'),
    );
  });

  test('of a parsed body are named as they lie in the tree, without repetition', () => {
    const root = satteriParser(
      '![A](./example/sites.svg) ![B](./example/sites.svg) ![C](https://example.org/c.png)\n\n<Figure src="./example/before.png" alt="D">E</Figure>',
    );
    expect(bodyImages(root, 'cases/example')).toEqual(['cases/example/sites.svg', 'cases/example/before.png']);
  });
});

test('an empty body is an empty page', async () => {
  expect(await compile('\n\n')).toEqual({ html: '', headings: [], images: [], cites: {} });
});

test('a body that nobody checked is not compiled', async () => {
  await expect(compileBody(satteriParser('<Video>x</Video>'), context)).rejects.toThrow(
    '<Video> was compiled without being checked.',
  );
});

describe('every sound body', () => {
  const bodies = [
    ...[...writtenComponents.values()].map((component) => component.example.source),
    '| a | b |\n| :- | -: |\n| 1 | ~~2~~ |\n\n3. a\n4. b\n\n   c\n\n- d\\\n  e\n\n---\n\n> f[^1]\n\n[^1]: g\n\n```ts\nlet a: string = `b`;\n```',
    '日本語の文章。\n\n### 見出し\n\n![図](./example/sites.svg)',
  ];

  test.each(bodies)('gives no style and no event attribute: %j', async (body) => {
    expect(await html(body)).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/i);
  });

  test.each(bodies)('gives the same page with both parsers: %j', async (body) => {
    const [first, second] = await Promise.all(parsers.map(([, parse]) => compile(body, {}, parse)));
    expect(second).toEqual(first);
  });

  test('of the content that ships gives the same page with both parsers', async () => {
    const content = join(import.meta.dirname, '../../content');
    const files = ['lessons', 'cases'].flatMap((folder) =>
      readdirSync(join(content, folder))
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => join(content, folder, name)),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { body } = splitFile(readFileSync(file, 'utf8'));
      const [first, second] = await Promise.all(parsers.map(([, parse]) => compileBody(parse(body), context)));
      expect(second, file).toEqual(first);
    }
  });
});
