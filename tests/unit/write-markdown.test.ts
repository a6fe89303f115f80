import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readProject } from '#build/read/read-project.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { examineBody } from '#core/body/examine.ts';
import { markdownText } from '#core/body/markdown-text.ts';
import { walk } from '#core/body/walk.ts';
import { writeMarkdown } from '#core/body/write-markdown.ts';
import { components } from '#core/body/components.ts';
import { bodyContext } from '#core/check/body-context.ts';
import { context, exampleContext, parsers, remarkParser } from './body-helpers.ts';
import { bodyWords } from '#strings/body-en.ts';

const gfm = unified().use(remarkParse).use(remarkGfm);

/** A body without findings → Markdown. */
function write(body: string, parse = satteriParser): string {
  const { root, findings } = examineBody(body, 'body.mdx', parse, context);
  expect(findings).toEqual([]);
  return writeMarkdown(root, { ...context, href: (path) => `https://site.example${path}` });
}

/** A tree without positions, with its headings so many levels higher. */
function bare(root: Root, higher = 0): Root {
  const copy = structuredClone(root);
  walk(copy, (node: Nodes) => {
    delete node.position;
    delete node.data;
    if (node.type === 'linkReference') node.referenceType = 'full';
    if (node.type === 'heading') node.depth = (node.depth - higher) as 1;
    // One line or two: the paragraph is the same.
    if (node.type === 'heading')
      node.children.forEach((child) => 'value' in child && (child.value = child.value.replaceAll('\n', ' ')));
    return undefined;
  });
  return copy;
}

describe('the example of', () => {
  for (const component of components.values()) {
    test.each(parsers)(`${component.name} becomes the Markdown that stands beside it (%s)`, (_name, parse) => {
      const { root } = examineBody(component.example.source, 'body.mdx', parse, exampleContext(component));
      expect(writeMarkdown(root, exampleContext(component))).toBe(component.example.markdown);
    });
  }
});

/** Texts without components, pictures and links to entries: plain Markdown must say the same as they do. */
const plain = [
  'One line\nand another.',
  'A hard\\\nbreak.',
  '## Two\n\n### Three\n\n## Ends with a \\#',
  'Two\nlines\n---',
  '*a* **b** ~~c~~ `d` ***e*** **f *g*** *h **i***  **_j_ k** _l_*m*',
  'in*si*de and snake_case_word and \\_not\\_ and 2 \\* 3',
  '`` a ` b `` and ` ` and `` ` `` and `a  b`',
  '- a\n- b\n  - c\n    1. d\n    2. e\n- f',
  '- a\n\n  b\n\n- c',
  '3. c\n4. d',
  '1. a\n\n- b\n\n* c\n\n1) d',
  '- a\n- b\n\n* c\n\n- d',
  '-\n- b',
  '> a\n>\n> > b\n>\n> - c',
  '> a\n\n> b',
  '- > a\n- ## b\n-     not code',
  '```js\nconst a = `b`;\n```\n\n````\n```\n````',
  '- ```\n  a\n\n  b\n  ```',
  'a\n\n---\n\nb',
  '[a](https://example.com/a) [b](https://example.com/(b) "T \\"t\\"") [c](<https://example.com/a b>) [d](#two)',
  '[a][1], [1], [a][] (b) and [a]: c\n\n[1]: https://example.com/\n[a]: https://example.com/a?b=1&amp;copy=2 "A"',
  'Stop\\![a](https://example.com/)',
  '[**a** `b` \\] c](https://example.com/)',
  '| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 \\| 2 | `3 \\| 4` | **5** | |\n| x |',
  'a[^1] b[^two](c) d[^1]: e\n\n[^1]: One.\n\n    Two.\n\n    - three\n[^two]: Last.',
  '\\# a\n\n\\> b\n\n\\- c\n\n\\+ d\n\n1\\. e\n\n2\\) f\n\na\n\\===\n\na\n\\---\n\n\\| a |\n\\| - |\n\na\n\\:-',
  '\\<b> &lt;b> &amp;amp; &amp;#65; \\{x} a & b &copy; \\[a]\\(b) \\[^1] \\[a]: b \\`c` \\~d~ \\\\',
  '日本の*強調*と**太字**。\n次の行。',
  '#hash #1 +1 -1 1.5 a > b = c | d : e',
];

describe('plain Markdown, read by another program, says the same as', () => {
  test.each(plain)('%j', (body) => {
    const { root, findings } = examineBody(body, 'body.mdx', remarkParser, context);
    expect(findings).toEqual([]);
    expect(bare(gfm.parse(writeMarkdown(root, context)), 1)).toEqual(bare(root));
    expect(write(body)).toBe(write(body, remarkParser));
  });
});

test('what only this site knows becomes words, links and quotations', () => {
  expect(
    write(
      [
        'The <Term id="town-hall">town *hall*</Term> was late. <Cite id="paper" /><Cite id="tech-journal" />',
        '![Two \\*sites\\*](./example/sites.svg)',
        'See [here](../cases/fifty-town-halls.mdx#start) or [there][1].',
        '- <Callout kind="warning">In a list.</Callout>',
        '<Quote by="Staff &amp; others" basis="quoted">\n\nLate.\n\n- very\n\n</Quote>',
        '<Callout kind="note"><Quote by="A_B_C">Why?</Quote></Callout>',
        '<Internal reason="Canary">\n\nCanary.\n\n</Internal>',
        '[1]: ../lessons/quick-wins.mdx',
      ].join('\n\n'),
    ),
  ).toBe(
    [
      'The [town *hall*](https://site.example/glossary/#town-hall) was late. \\[1\\]\\[2\\]',
      '(Picture: Two \\*sites\\*)',
      'See [here](https://site.example/cases/fifty-town-halls/#start) or [there][1].',
      '- > **Careful**\n  >\n  > In a list.',
      '> Late.\n>\n> - very\n>\n> Staff & others',
      '> **Note**\n>\n> > Why?\n> >\n> > A_B_C (paraphrase)',
      '[1]: https://site.example/lessons/quick-wins/',
    ].join('\n\n'),
  );
});

test('writing changes nothing in the text that is compiled afterwards', () => {
  const { root } = examineBody(
    '[a](../cases/fifty-town-halls.mdx)\n\n<Quote by="Staff">b</Quote>',
    'a',
    satteriParser,
    context,
  );
  const before = structuredClone(root);
  writeMarkdown(root, context);
  expect(root).toEqual(before);
});

test('several low lines around a word are no emphasis', () => {
  expect(markdownText('__0__ and a__b')).toBe('\\_\\_0\\_\\_ and a__b');
});

test('a # at the end of a heading is shown', () => {
  expect(markdownText('C# and # #')).toBe('C# and # \\#');
});

test('any text in a field is shown as typed', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join('')),
    )
    // Markdown takes white space together and control signs away, and makes links of addresses.
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .map((text) => text.replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ').trim())
    .filter((text) => text !== '' && !/:\/\/|www\.|@/i.test(text));
  fc.assert(
    fc.property(line, fc.constantFrom('', '- ', '1. ', '> ', '| a |\n| - |\n| ', '## ', '**a:** '), (text, frame) => {
      const tree = gfm.parse(`${frame}${markdownText(text)}${frame.startsWith('|') ? ' |' : ''}`);
      expect(mdastText(tree)).toBe((frame.startsWith('|') ? 'a' : frame.startsWith('**') ? 'a: ' : '') + text);
    }),
    { numRuns: 2000 },
  );
});

const signs = [
  '#',
  ' ',
  '-',
  '+',
  '*',
  '_',
  '`',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '\\',
  '&',
  'amp;',
  '#65;',
  '!',
  ':',
  '=',
  '1',
  '.',
  'a',
  'b',
  '^',
  '{',
  '年',
  '"',
];

describe('the Markdown of', async () => {
  const { cleared } = await readProject(join(import.meta.dirname, '../..'), { confidential: [] });
  const bodies = [...cleared.entries.values()].map((entry) => [entry.ref, entry] as const);
  test.each(bodies)('%s, read and written again, is the same', (_ref, entry) => {
    const of = {
      ...bodyContext(entry, cleared),
      words: bodyWords,
      href: (path: string) => `https://site.example${path}`,
    };
    const { root } = examineBody(entry.body, entry.file, satteriParser, of);
    const written = writeMarkdown(root, of);
    expect(writeMarkdown(bare(gfm.parse(written), 1), of)).toBe(written);
    expect(written).not.toMatch(/<[A-Z/]|\.mdx/);
  });
});
