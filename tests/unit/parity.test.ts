import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProject } from '#build/read/read-project.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compileBody } from '#core/body/compile.ts';
import { examineBody } from '#core/body/examine.ts';
import type { BodyParser } from '#core/body/parser.ts';
import { bodyContext } from '#core/check/body-context.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { compile, findings, parsers, remarkParser } from './body-helpers.ts';
import { bodyWords } from '#strings/body-en.ts';

const project = await readProject(join(import.meta.dirname, '../..'), { confidential: [] });
const bodies = [project.internal, project.cleared].flatMap((tree) =>
  [...tree.entries.values()].map((entry): [string, Entry, Tree] => [entry.file, entry, tree]),
);

/** The page that an entry becomes with a parser, and what stands in it. */
async function page(entry: Entry, tree: Tree, parse: BodyParser) {
  const context = {
    ...bodyContext(entry, tree),
    words: bodyWords,
    href: (path: string) => path,
    image: (src: string) => ({ src }),
  };
  const { root, findings } = examineBody(entry.body, entry.file, parse, context);
  return { findings, ...(await compileBody(root, context)) };
}

describe('both parsers make the same page of', () => {
  test.each(bodies)('%s', async (_file, entry, tree) => {
    const built = await page(entry, tree, satteriParser);
    expect(built.findings).toEqual([]);
    expect(await page(entry, tree, remarkParser)).toEqual(built);
  });
});

/** What a body may hold, each construct alone and in odd surroundings. */
const snippets: string[] = [
  // Paragraphs and line ends
  '',
  'One line.',
  'One line\nand another.',
  'A hard break  \nhere, and\\\nhere.',
  '  Indented by two,\n   the next by three.',
  ' import is the first word.',
  'text\nimport follows',
  '日本語の文章です。**強調**と、*斜体*。',
  '日本語**「強調」**と続く文。',
  'Non-breaking\u00A0space, an ideographic\u3000space, an emoji 👩‍💻.',
  'A tab\tinside, `code\tinside`.',
  // Headings
  '## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six',
  '## Closed ##',
  '## Same\n\n## Same',
  '##',
  'A second level\n---',
  '## With *emphasis*, `code` and [a link](https://example.com/)',
  '   ## Indented by three',
  // Emphasis
  '*a* _b_ **c** __d__ ***e*** ~~f~~ ~g~',
  '**a*b*c** *a**b**c*',
  'snake_case_word and 2*3*4',
  '*not closed and **neither',
  '~~a\nb~~',
  // Signs
  'It took \\<100 ms for \\{no one}.',
  'a < b, a \\<= b, 5 > 3, a & b, &amp; &lt; &#123; &copy;',
  '\\*not emphasis\\*, \\[no link\\], \\`no code\\`, \\\\',
  '"Quotes" and \'apostrophes\' -- and --- dashes…',
  // Code
  '`a < b {c}` and `` a ` b ``',
  '` a ` `  `',
  '```\nconst a = { b: 1 };\n<p>\n```',
  '```js\nconst a = { b: 1 };\n```',
  '~~~text\n```\n~~~',
  '````md\n```\ncode\n```\n````',
  '```\nnot closed',
  '- a\n\n  ```\n  in a list\n  ```',
  '    four spaces are a paragraph',
  '- a\n\n      six spaces in a list',
  // Lists
  '- a\n- b\n- c',
  '* a\n\n* b',
  '+ a\n  - b\n    1. c',
  '1. a\n2. b',
  '7. a\n8. b',
  '1) a\n2) b',
  '- a\n\n  second paragraph\n- b',
  '- a\n* b',
  '-\n- b',
  'text\n- a list without an empty line before it',
  'text\n2. no list here',
  '- > quoted in a list',
  '- ## heading in a list',
  '1. a\n\n   - b\n\n     c\n2. d',
  // Quotations and lines
  '> a\n> b\n\n> c',
  '> a\nlazy b',
  '> - a\n> - b\n>   > c',
  'a\n\n---\n\nb\n\n***\n\n___',
  // Links
  '[a](https://example.com/)',
  '[a](https://example.com/ "a title")',
  '[a](<https://example.com/a b>)',
  '[a](../lessons/quick-wins.mdx) [b](./fifty-town-halls.mdx#end) [c](#here)',
  '[a][1] and [1] and [a][]\n\n[1]: https://example.com/\n[a]: https://example.com/a "A"',
  '[a](https://example.com/(b)) and [c](https://example.com/d_e_f)',
  '[**a** `b`](https://example.com/?a=1&b=2)',
  '[not a link] [neither](',
  'https://example.com/path?a=1 and an end.',
  'https://example.com/, (https://example.com/a), **https://example.com/b**',
  'https://ja.wikipedia.org/wiki/日本',
  // Images
  '![Two sites](./example/sites.svg)',
  'In a line ![before](./example/before.png "title") of text.',
  '- ![Two sites](./example/sites.svg)',
  '[![Two sites](./example/sites.svg)](https://example.com/)',
  // Tables
  '| a | b |\n| - | - |\n| 1 | 2 |',
  'a | b\n--- | ---\n1 | 2',
  '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |',
  '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |',
  '| a |\n| - |\n| `b \\| c` \\| d |\n| **e** [f](https://example.com/) |',
  'text\n| a | b |\n| - | - |\n| 1 | 2 |\nmore',
  '- | a | b |\n  | - | - |\n  | 1 | 2 |',
  '| a | b |\n| - | - |',
  // Footnotes
  'a[^1]\n\n[^1]: The note.',
  'a[^x] b[^x] c[^y]\n\n[^y]: Second.\n[^x]: First.',
  'a[^1]\n\n[^1]: One.\n\n    Two.\n\n    - three',
  'a[^missing]',
  // Components
  '<Callout kind="note">A note.</Callout>',
  '<Callout kind="note">\nA note.\n</Callout>',
  '<Callout kind="warning">\n\n- a\n- b\n\n| a |\n| - |\n| 1 |\n\n</Callout>',
  'before\n\n<Callout kind="note">\n\n## Heading\n\n</Callout>\n\nafter',
  '<Quote by="Staff">Late.</Quote>',
  '<Quote by="Staff &amp; others" basis="quoted">\n\nLate, *very* late.\n\n</Quote>',
  '<Figure src="./example/sites.svg" alt="Many">From many to one.</Figure>',
  '<Callout kind="note">\n\n<Quote by="Staff">\n\nLate.\n\n</Quote>\n\n</Callout>',
  '- a\n\n  <Callout kind="note">\n\n  In a list.\n\n  </Callout>',
  '> <Callout kind="note">\n>\n> In a quotation.\n>\n> </Callout>',
  'A <Term id="town-hall">town hall</Term> and <Cite id="paper" />.',
  '<Term id="town-hall">Town halls</Term> came first. <Cite id="paper" /><Cite id="tech-journal" />',
  '**<Term id="town-hall">town *hall*</Term>** and *late <Cite id="paper" />*',
  '| a |\n| - |\n| <Term id="town-hall">hall</Term> <Cite id="paper" /> |',
  '- <Cite id="paper" />\n- b <Cite id="tech-journal" />',
  '## A <Term id="town-hall">hall</Term>',
  '<Cite id="paper" />',
  'a[^1]\n\n[^1]: See <Cite id="paper" />.',
  '<Internal reason="Why">\n\nOnly *here*.\n\n</Internal>',
  'before\n\n<Internal reason="Why">\n\n- a\n\n</Internal>\n\nafter',
];

describe('both parsers make the same HTML of', () => {
  test.each(snippets)('%j', async (source) => {
    const built = await compile(source);
    expect(await compile(source, {}, remarkParser)).toEqual(built);
  });
});

/** Where a construct may stand. */
const surroundings: [string, (source: string) => string][] = [
  ['in a quotation', (source) => prefixed(source, '> ', '> ')],
  ['in a list', (source) => prefixed(source, '- ', '  ')],
  ['in a list in a quotation', (source) => prefixed(source, '> - ', '>   ')],
  ['in a callout', (source) => `<Callout kind="note">\n\n${source}\n\n</Callout>`],
  ['in a block for colleagues', (source) => `<Internal reason="Why">\n\n${source}\n\n</Internal>`],
  ['between paragraphs', (source) => `Before.\n\n${source}\n\nAfter.`],
];

/** A text of several lines behind other signs. */
function prefixed(source: string, first: string, others: string): string {
  return source
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join('\n');
}

describe('both parsers make the same HTML, or find the same mistakes,', () => {
  const result = async (source: string, parse: BodyParser) => {
    const found = findings(source, parse);
    return found.length > 0 ? found : compile(source, {}, parse);
  };
  test.each(surroundings)('of all of these %s', async (_where, around) => {
    for (const source of snippets.map(around)) {
      expect(await result(source, remarkParser), source).toEqual(await result(source, satteriParser));
    }
  });
});

describe('where the parsers differ,', () => {
  test.each(parsers)('the subset forbids it: a tag that goes on in the next line (%s)', (_name, parse) => {
    const body = '<Callout kind="note">\n\n<Term\n  id="town-hall">town hall</Term>\n\n</Callout>';
    expect(findings(body, parse)).toEqual([
      '3:1 tag-lines — the tag <Term …> goes on in the next line. Write it on one line.',
    ]);
  });

  // Remark counts an empty line behind a list in a quotation as part of the list when a list or a quotation follows; CommonMark
  // does not. The words are the same and only the space between the items is not, so nothing is forbidden.
  test.each(['> - a\n> - b\n>\n> > c', '> - a\n>\n> 1. b'])('only the space in a list does: %j', async (source) => {
    const [built, other] = [await compile(source), await compile(source, {}, remarkParser)];
    expect(other.html).not.toBe(built.html);
    const words = (html: string) => html.replace(/<\/?p>|\n/g, '');
    const inQuotation = (html: string) => words(html.replace(/<li>\n<p>(.*?)<\/p>\n<\/li>/g, '<li>$1</li>'));
    expect(inQuotation(other.html)).toBe(inQuotation(built.html));
  });
});
