import { toHtml } from 'hast-util-to-html';
import type { Element, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { boundCites } from '#core/body/plugins/bound-cites.ts';
import { entryLinks } from '#core/body/plugins/entry-links.ts';
import { externalLinks } from '#core/body/plugins/external-links.ts';
import { headings, type Heading } from '#core/body/plugins/headings.ts';
import { localImages } from '#core/body/plugins/local-images.ts';
import { looseInline } from '#core/body/plugins/loose-inline.ts';
import { tableAlign } from '#core/body/plugins/table-align.ts';
import { compile, parsers } from './body-helpers.ts';

/** Elements → the HTML after a rehype plugin. */
function rehyped(plugin: (root: HastRoot) => void, ...children: Element[]): string {
  const root: HastRoot = { type: 'root', children };
  plugin(root);
  return toHtml(root);
}

describe('entryLinks', () => {
  const plugin = entryLinks({ context: { ref: 'lessons/example', href: (path) => path } });
  const linked = (url: string) => {
    const root: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'link', url, children: [] }] },
        { type: 'definition', identifier: 'a', url },
      ],
    };
    plugin(root);
    return root;
  };

  test.each([
    ['../cases/fifty-town-halls.mdx#start', '/cases/fifty-town-halls/#start'],
    ['./other.mdx', '/lessons/other/'],
    ['other.mdx#', '/lessons/other/'],
    ['https://example.org/a.mdx', 'https://example.org/a.mdx'],
    ['../guides/a.mdx', '../guides/a.mdx'],
    ['#start', '#start'],
  ])('%s becomes %s, in links and definitions', (from, to) => {
    expect(linked(from)).toMatchObject({ children: [{ children: [{ url: to }] }, { url: to }] });
  });
});

describe('boundCites', () => {
  const cite = (number: number) => h('sup', { class: 'cite' }, `[${number}]`);

  test('no line breaks before the number of a source', () => {
    expect(rehyped(boundCites(), h('p', ['It was late. ', cite(1), ' ', cite(2), ' Then it came.']))).toBe(
      '<p>It was late.\u00a0<sup class="cite">[1]</sup>\u00a0<sup class="cite">[2]</sup> Then it came.</p>',
    );
  });

  test('other spaces stay as they are', () => {
    const html = '<p>It was <em>late</em>.<sup class="cite">[1]</sup> <sup>2</sup></p>';
    expect(rehyped(boundCites(), h('p', ['It was ', h('em', 'late'), '.', cite(1), ' ', h('sup', '2')]))).toBe(html);
  });
});

describe('externalLinks', () => {
  test('marks a link that leaves the site', () => {
    expect(rehyped(externalLinks(), h('a', { href: 'https://example.org' }, 'x'))).toBe(
      '<a href="https://example.org" class="external" rel="noreferrer">x</a>',
    );
  });

  test('leaves a link inside the site as it is', () => {
    expect(rehyped(externalLinks(), h('a', { href: '/cases/' }, 'x'), h('a', { id: 'y' }))).toBe(
      '<a href="/cases/">x</a><a id="y"></a>',
    );
  });
});

describe('headings', () => {
  test('get an id made of their words, and are listed in order', () => {
    const found: Heading[] = [];
    expect(
      rehyped(
        headings({ found }),
        h('h2', 'Six months'),
        h('blockquote', h('h3', 'Six ', h('em', 'months'))),
        h('h1', 'No'),
      ),
    ).toBe(
      '<h2 id="six-months">Six months</h2><blockquote><h3 id="six-months-1">Six <em>months</em></h3></blockquote><h1>No</h1>',
    );
    expect(found).toEqual([
      { depth: 2, id: 'six-months', text: 'Six months' },
      { depth: 3, id: 'six-months-1', text: 'Six months' },
    ]);
  });

  test('get an id that begins with a letter and that no part of the page has', () => {
    expect(rehyped(headings({ found: [] }), h('h2', '2014, 2018'), h('h2', 'Causes'))).toBe(
      '<h2 id="part-2014-2018">2014, 2018</h2><h2 id="causes-1">Causes</h2>',
    );
  });

  test('keep an id that they have', () => {
    const found: Heading[] = [];
    expect(rehyped(headings({ found }), h('h2#notes', 'Notes'))).toBe('<h2 id="notes">Notes</h2>');
    expect(found).toEqual([{ depth: 2, id: 'notes', text: 'Notes' }]);
  });
});

describe('localImages', () => {
  const plugin = localImages({ context: { nextImage: (source, alt) => ({ src: `/img/${source.slice(4)}`, alt }) } });
  /** An element as remark-rehype makes it from Markdown: with its place. */
  const placed = (element: Element): Element => ({
    ...element,
    position: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  });
  const image = placed(h('img', { src: './x/a.png', alt: 'A' }));

  test('makes a figure of a paragraph that holds nothing but an image', () => {
    expect(rehyped(plugin, h('p', [image]))).toBe('<figure class="figure"><img src="/img/a.png" alt="A"></figure>');
  });

  test('leaves an image in a sentence where it is', () => {
    expect(rehyped(plugin, h('p', ['a ', structuredClone(image)]))).toBe('<p>a <img src="/img/a.png" alt="A"></p>');
  });

  test('leaves an image of a component as it is, since it has its attributes already', () => {
    expect(rehyped(plugin, h('div', [h('img', { src: './x/a.png' })]))).toBe('<div><img src="./x/a.png"></div>');
  });
});

describe('looseInline', () => {
  const words =
    '<figure class="quote"><blockquote><p>Words</p></blockquote><figcaption>xx <span class="quote-basis">(paraphrase)</span></figcaption></figure>';

  test.each(parsers)('gives the words of a block component on one line a paragraph (%s)', async (_name, parse) => {
    expect((await compile('<Quote by="xx">Words</Quote>', {}, parse)).html).toBe(words);
    expect((await compile('<Quote by="xx">\nWords\n</Quote>', {}, parse)).html).toBe(words);
  });

  test.each(parsers)('takes block components out of the paragraph that holds only them (%s)', async (_name, parse) => {
    expect((await compile('<Quote by="xx">Words</Quote>\n<Quote by="xx">Words</Quote>', {}, parse)).html).toBe(
      `${words}\n${words}`,
    );
  });

  test.each(parsers)('gives an inline component alone on its line a paragraph (%s)', async (_name, parse) => {
    const { html } = await compile('<Term id="town-hall">x</Term>\n\n<Term id="town-hall">a *b*</Term>', {}, parse);
    expect(html).toMatch(/<\/p>\n<p><a class="term" href="\/glossary\/#town-hall">a <em>b<\/em><\/a><\/p>$/);
    expect((await compile('a\n\n<Cite id="paper" />\n\nb', {}, parse)).html).toBe(
      '<p>a</p>\n<p><sup class="cite" id="cite-paper-1" data-pagefind-ignore=""><a href="#evidence-paper" aria-label="Source 1">[1]</a></sup></p>\n<p>b</p>',
    );
  });

  test('leaves a paragraph of words as it is', () => {
    const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a' }] }] };
    looseInline()(root);
    expect(root).toEqual({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a' }] }],
    });
  });
});

describe('tableAlign', () => {
  test('turns the alignment into a class and wraps the table once', () => {
    const table = h('table', [h('tr', [h('th', { align: 'left' }, 'a'), h('td', { align: 'right' }, '1')])]);
    expect(rehyped(tableAlign(), table)).toBe(
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tr><th class="align-left" scope="col">a</th><td class="align-right">1</td></tr></table></div>',
    );
  });
});
