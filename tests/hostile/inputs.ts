import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** One thing that a stranger's pull request may hold. */
export interface HostileInput {
  name: string;
  /** What lies where, from the project's root; `link` leads to another place. */
  files: Readonly<Record<string, string | Uint8Array | { link: string }>>;
  /** The file that a finding names, and a part of what it says; undefined when the input is rendered as harmless text. */
  refused?: { file: string; says: string };
}

/** The entry of the fixture `two-editions` that can be cleared; its fields are those of every hostile entry. */
const sound = readFileSync(
  join(import.meta.dirname, '../fixtures/two-editions/content/lessons/open-lesson.mdx'),
  'utf8',
).replace('aliases: [former-name]\n', '');
const fields = sound.slice(4, sound.indexOf('\n---\n', 4) + 1);
const entryFile = 'content/lessons/hostile.mdx';
const canary = '__pwned()';

/** An entry that could be cleared, with a text and, in place of lines of its fields, others. */
function entry(body: string, from = '', to = ''): string {
  if (!fields.includes(from)) throw new Error(`No field "${from}".`);
  return `---\n${fields.replace(from, () => to)}---\n\n${body}\n`;
}

function file(name: string, path: string, content: HostileInput['files'][string], says?: string): HostileInput {
  return { name, files: { [path]: content }, ...(says === undefined ? {} : { refused: { file: path, says } }) };
}

const body = (name: string, text: string, says?: string) => file(`text: ${name}`, entryFile, entry(text), says);
const field = (name: string, from: string, to: string, says?: string) =>
  file(`field: ${name}`, entryFile, entry('The story.', from, to), says);
const yaml = (name: string, text: string, says?: string) =>
  file(`YAML: ${name}`, entryFile, `---\n${fields}${text}\n---\n`, says);
const terms = (name: string, text: string, says?: string) =>
  file(`vocabulary: ${name}`, 'content/vocabulary/glossary.yaml', `${glossary}${text}`, says);
const named = (name: string, path: string, says: string, shown = path): HostileInput => ({
  name: `file name: ${name}`,
  files: { [path]: entry('The story.') },
  refused: { file: shown, says },
});

const glossary = readFileSync(
  join(import.meta.dirname, '../fixtures/two-editions/content/vocabulary/glossary.yaml'),
  'utf8',
);

/** An entry that shows an image. */
function image(name: string, content: string | Uint8Array, says?: string, as = 'drawing.svg'): HostileInput {
  const path = `content/lessons/hostile/${as}`;
  return {
    name: `image: ${name}`,
    files: { [entryFile]: entry(`![A drawing.](./hostile/${as})`), [path]: content },
    ...(says === undefined ? {} : { refused: { file: path, says } }),
  };
}

const svgStart = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';
const svg = (inside: string) => `${svgStart}><rect width="9" height="9"/>${inside}</svg>`;
const link = (name: string, path: string, to: string, says: string): HostileInput => ({
  name: `symbolic link: ${name}`,
  files: { [path]: { link: to } },
  refused: { file: path, says },
});

/** A PNG whose first block promises many pixels. */
function pngBomb(): Uint8Array {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

const html = 'is HTML, which cannot stand here';
const unclosed = 'is not closed properly';
const noComponent = 'there is no component';
const code = 'braces { } are code here';
const hiddenSign = 'a sign that nobody can see';
const notAllowed = 'is not allowed';
const nowhere = 'leads nowhere';

/** HTML that would run something, load something or change the page. */
const markup: HostileInput[] = [
  body('a script', `<script>${canary}</script>`, html),
  body('a script of another host', '<script src="https://evil.example/x.js"></script>', html),
  body('a script in capitals', `<SCRIPT>${canary}</SCRIPT>`, noComponent),
  body('a script that is never closed', `<script>${canary}`, html),
  body('a script in a namespace', `<svg:script>${canary}</svg:script>`, html),
  body('an image with an event', `<img src="x" onerror="${canary}" />`, html),
  body('an image with an event, without quotation marks', `<img src=x onerror=${canary}>`, html),
  body('an image that is never closed', '<img src="https://evil.example/x.png">', html),
  body('an SVG with an event', `<svg onload="${canary}"></svg>`, html),
  body('a script in an SVG', `<svg><script>${canary}</script></svg>`, html),
  body('a frame', '<iframe src="https://evil.example/"></iframe>', html),
  body('a frame with its own page', `<iframe srcdoc="&lt;script&gt;${canary}&lt;/script&gt;"></iframe>`, html),
  body('an object', `<object data="javascript:${canary}"></object>`, html),
  body('an embedded file', '<embed src="https://evil.example/x.swf" />', html),
  body('a form', '<form action="https://evil.example/"><button>Send</button></form>', html),
  body('a field that takes the focus', `<input autofocus="" onfocus="${canary}" />`, html),
  body('details that open', `<details open="" ontoggle="${canary}"><summary>x</summary></details>`, html),
  body('a film with an event', `<video><source onerror="${canary}" /></video>`, html),
  body('a link as HTML', `<a href="javascript:${canary}">here</a>`, html),
  body('MathML', `<math><mtext href="javascript:${canary}">x</mtext></math>`, html),
  body('a style sheet', '<style>body { display: none }</style>', html),
  body('a style sheet of another host', '<link rel="stylesheet" href="https://evil.example/x.css" />', html),
  body('a style', '<p style="position: fixed; inset: 0">Log in here</p>', html),
  body('a way to another page', '<meta http-equiv="refresh" content="0;url=https://evil.example/" />', html),
  body('another base of all links', '<base href="https://evil.example/" />', html),
  body('a template', `<template shadowrootmode="open"><script>${canary}</script></template>`, html),
  body('an element of its own', '<term-definitions>x</term-definitions>', html),
  body('a comment', '<!-- <script> -->', 'a comment cannot stand here'),
  body('a comment of MDX', '{/* hidden */}', code),
  body('CDATA', `<![CDATA[<script>${canary}</script>]]>`, 'a bare < begins a component'),
  body('an instruction', '<?php system("x") ?>', 'a bare < begins a component'),
  body('a doctype', '<!DOCTYPE html>', 'a bare < begins a component'),
  body('an empty tag', '<>x</>', 'an empty tag <>'),
];

/** What MDX and Astro would run. */
const programs: HostileInput[] = [
  body('an expression', `Now {${canary}} it runs.`, code),
  body('an expression between paragraphs', `{(() => { ${canary} })()}`, code),
  body('an expression that never ends', `Now {${canary}`, 'a bare { begins code'),
  body('the environment', '{process.env.HOME}', code),
  body('an import', 'import { readFileSync } from "node:fs"', 'is code here'),
  body('an import of another host', 'import x from "https://evil.example/x.js"', 'is code here'),
  body('an export', `export const x = ${canary}`, 'is code here'),
  body('spread attributes', '<Callout {...globalThis}>x</Callout>', 'has braces { } among its attributes'),
  body('an attribute with code', `<Callout kind={${canary}}>x</Callout>`, 'is no plain text'),
  body('an event of a component', `<Callout kind="note" onclick="${canary}">x</Callout>`, 'has no attribute "onclick"'),
  body('a style of a component', '<Callout kind="note" style="top:0">x</Callout>', 'has no attribute "style"'),
  body('a directive of Astro', '<Callout kind="note" set:html="<script>">x</Callout>', 'has no attribute "set:html"'),
  body(
    'another directive of Astro',
    '<Callout kind="note" client:load="x">x</Callout>',
    'has no attribute "client:load"',
  ),
  body('inner HTML', '<Callout kind="note" dangerouslySetInnerHTML="x">x</Callout>', 'has no attribute'),
  body('the prototype as an attribute', '<Callout kind="note" __proto__="x">x</Callout>', '__proto__'),
  body(
    'the constructor as an attribute',
    '<Callout kind="note" constructor="x">x</Callout>',
    'has no attribute "constructor"',
  ),
  body('the constructor as a component', '<constructor>x</constructor>', html),
  body('the prototype as a component', '<__proto__>x</__proto__>', noComponent),
  body('a method as a component', '<toString />', html),
  body('a part of a component', '<Callout.constructor>x</Callout.constructor>', noComponent),
  body('a component of the site', '<SearchDialog />', noComponent),
  body('a component in Cyrillic', '<Саllout kind="note">x</Саllout>', noComponent),
  body('a block tag in Cyrillic', '<Іnternal reason="x">\n\nx\n\n</Іnternal>', noComponent),
  body('a component that is never closed', '<Callout kind="note">\n\nx', unclosed),
  body('a block tag inside code', '```\n<Internal reason="x">\n```', 'stands inside code'),
  body('a block tag with a space of no width', '<\u200bInternal reason="x">', hiddenSign),
  body('a source named as the prototype', 'x <Cite id="__proto__" />', 'no evidence of this entry'),
  body('a word named as the constructor', 'x <Term id="constructor">x</Term>', 'constructor'),
];

/** Addresses that run or tell something. */
const addresses: HostileInput[] = [
  body('a link to a script', `[here](javascript:${canary})`, notAllowed),
  body('a link to a script in capitals', `[here](JaVaScRiPt:${canary})`, notAllowed),
  body('a link to a script with references', `[here](java&#115;cript:${canary})`, notAllowed),
  body('a link to a script with a named reference', `[here](javascript&colon;${canary})`, notAllowed),
  body('a link to a script with a tab', `[here](java&Tab;script:${canary})`, nowhere),
  body('a link to a script with a control before it', `[here](&#1;javascript:${canary})`, nowhere),
  body('a link to data', '[here](data:text/html,<script>)', notAllowed),
  body('a link to VBScript', '[here](vbscript:x)', notAllowed),
  body('a link to a file', '[here](file:///etc/passwd)', notAllowed),
  body('a link to a blob', '[here](blob:https://evil.example/x)', notAllowed),
  body('a link without a scheme', '[here](//evil.example/)', notAllowed),
  body('a link with backslashes', '[here](\\\\evil.example\\x)', nowhere),
  body('a link that is not encrypted', '[here](http://evil.example/)', 'is not encrypted'),
  body('a link up the folders', '[here](../../../../etc/passwd)', nowhere),
  body('a link to an absolute path', '[here](/etc/passwd)', nowhere),
  body('a definition of a script', `[here][x]\n\n[x]: javascript:${canary}`, notAllowed),
  body('an address between < and >', `<javascript:${canary}>`, 'cannot stand here'),
  body('an image of another host', '![x](https://evil.example/x.png)', 'lies on another host'),
  body('an image as data', '![x](data:image/svg+xml,<svg/>)', 'lies on another host'),
  body('an image without a scheme', '![x](//evil.example/x.png)', 'lies on another host'),
  body('an image by reference', '![x][y]\n\n[y]: https://evil.example/x.png', 'an image by reference'),
  body('an image of another entry', '![x](../lessons/open-lesson/square.png)', 'is not in the entry’s own folder'),
  body('an image up the folders', '![x](./hostile/../open-lesson/square.png)', 'is not in the entry’s own folder'),
  body('an image up the folders, encoded', '![x](./hostile/%2e%2e/square.png)', 'is not in the entry’s own folder'),
  body('an image at an absolute path', '![x](/etc/passwd.png)', 'is not in the entry’s own folder'),
  body(
    'a figure of another host',
    '<Figure src="https://evil.example/x.png" alt="x">x</Figure>',
    'lies on another host',
  ),
  field('a source that is a script', 'https://example.org/paper', `javascript:${canary}`, 'evidence[1].url'),
  field('a source that is data', 'https://example.org/paper', 'data:text/html,x', 'evidence[1].url'),
  field(
    'an address with quotation marks',
    'https://example.org/paper',
    `'https://evil.example/"onmouseover="${canary}'`,
    'is no web address',
  ),
  field('a relation up the folders', 'cases/open-case,', 'lessons/../../../etc/passwd,', 'is no entry'),
  field('an alias up the folders', 'reviewed:', 'aliases: [../../index]\nreviewed:', 'is no id'),
  field('a language with an event', 'reviewed:', `lang: 'en" onload="${canary}'\nreviewed:`, 'lang is'),
  field('a barrier named as the prototype', '[conflicting-interests]', '[__proto__]', 'is no id'),
  field('a barrier named as the constructor', '[conflicting-interests]', '[constructor]', 'there is no barrier'),
];

/** Signs that show a reviewer something else than what is there. */
const signs: HostileInput[] = [
  body('a line that turns round', 'It is \u202eexe.mdx\u202c here.', hiddenSign),
  body('an isolate', 'It is \u2066not\u2069 here.', hiddenSign),
  body('a mark of direction', 'It is\u200f here.', hiddenSign),
  body('a space of no width', 'Cus\u200btomer.', hiddenSign),
  body('a joiner between letters', 'Cus\u200dtomer.', hiddenSign),
  body('a soft hyphen', 'Cus\u00adtomer.', hiddenSign),
  body('a byte-order mark in a text', 'Cus\ufefftomer.', hiddenSign),
  body('tags that nobody sees', 'Text\u{e0048}\u{e0049}.', hiddenSign),
  body('a filler', 'Text\u3164.', hiddenSign),
  body('a line separator', 'One\u2028two.'),
  body('a null byte', 'One\0two.', hiddenSign),
  body('a terminal sequence', 'One\u001b[2Jtwo.', hiddenSign),
  body('a control of eight bits', 'One\u009b2Jtwo.', hiddenSign),
  body('a turn as a character reference', 'It is &#x202E;exe here.', hiddenSign),
  body('a named character reference without width', 'Cus&ZeroWidthSpace;tomer.', hiddenSign),
  body('a turn in an attribute', '<Quote by="&#x202E;x">x</Quote>', hiddenSign),
  field('a turn as an escape', 'Everybody would share at once.', '"Everybody \\u202e would share."', hiddenSign),
  field('a terminal sequence as an escape', 'say: ', 'say: "\\e[2J" #', hiddenSign),
  field('a null byte as an escape', 'status: published', 'status: "draft\\0"', hiddenSign),
];

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What would take a build long. */
const stalls: HostileInput[] = [
  body('a line of 10 MB', 'a'.repeat(10_000_000), 'a text may have 200 KB'),
  body('ten million empty lines', '\n'.repeat(10_000_000), 'a text may have 200 KB'),
  body('a line of 10,001 characters', 'a'.repeat(10_001), 'a line may have 10,000'),
  body('white space behind the beginning of a tag', `internal <${' '.repeat(150_000)}`, 'a line may have 10,000'),
  body('quotations in quotations', '>'.repeat(5_000), 'inside more than 50'),
  body('lists in lists', `${'- '.repeat(4_000)}a`, 'inside more than 50'),
  body('components in components', '<Callout kind="note">\n\n'.repeat(5_000), 'inside more than 50'),
  body('emphasis in emphasis', `${'*a _a '.repeat(1_500)}${'a_ a* '.repeat(1_500)}`, 'a line may have 10,000'),
  body(
    'a table of 10,000 columns',
    `|${'a|'.repeat(4_900)}\n|${'-|'.repeat(4_900)}\n${'|b|\n'.repeat(9_000)}`,
    'more than 50 signs |',
  ),
  body(
    'a list of 40,000 items',
    lines(40_000, () => '- a'),
    'more than 20,000 pieces',
  ),
  body('a table of 50,000 cells', `|a|b|\n|-|-|\n${'|b|c|\n'.repeat(25_000)}`, 'more than 20,000 pieces'),
  body('a footnote used 30,000 times', `[^a]: b\n\n${lines(30_000, () => 'x[^a]')}`, 'more than 20,000 pieces'),
  body(
    '5,000 definitions',
    lines(5_000, (n) => `[a${n}][a${n}]\n\n[a${n}]: https://b.c\n`),
    'more than 20,000 pieces',
  ),
  body(
    '40,000 opening braces',
    lines(40_000, () => '{'),
    'more than 500 braces',
  ),
  body(
    '40,000 opening tags',
    lines(40_000, () => '<a'),
    html,
  ),
  body(
    '40,000 closing tags',
    lines(15_000, () => '</Callout>'),
    unclosed,
  ),
  yaml(
    'a billion laughs',
    `a: &a [x, x]\n${lines(20, (n) => `b${n}: &b${n} [*a, *a, *a, *a, *a, *a, *a, *a]`)}`,
    'an anchor (&name)',
  ),
  yaml('lists in lists', `a: ${'['.repeat(9_000)}`, 'more than 50 levels deep'),
  yaml('maps in maps', `a: ${'{a: '.repeat(2_000)}`, 'more than 50 levels deep'),
  yaml(
    'lines that go in and in',
    lines(400, (n) => `${' '.repeat(n)}a:`),
    'more than 50 levels deep',
  ),
  yaml('dashes without end', '- '.repeat(4_000), 'more than 50 levels deep'),
  yaml(
    '20,000 fields',
    lines(17_000, (n) => `k${n}: v`),
    'more than 2,000 values',
  ),
  yaml('a list of 30,000 items', `aliases:\n${lines(30_000, () => '  - a')}`, 'more than 2,000 values'),
  yaml('a list of 20,000 wrong items', `aliases: [${lines(20_000, () => '{a: b},')}]`, 'more than 2,000 values'),
  yaml('a key of 100,000 letters', `${'a'.repeat(100_000)}: b`, 'a line may have 10,000'),
  yaml('a long key', `${'a'.repeat(9_000)}: b`, 'is no field'),
  yaml('190,000 empty lines', '\n'.repeat(190_000), undefined),
  terms(
    '20,000 terms',
    lines(9_000, (n) => `- id: a${n}`),
    'more than 10,000 values',
  ),
];

/** What YAML can do and this one does not. */
const yamlTricks: HostileInput[] = [
  yaml('a function', 'say2: !!js/function "function () { __pwned() }"', 'the tag !!js/function'),
  yaml('a regular expression', 'x: !!js/regexp /x/', 'the tag !!js/regexp'),
  yaml('an object of Python', 'x: !!python/object/apply:os.system ["id"]', 'the tag !!python'),
  yaml('a verbatim tag', 'x: !<tag:yaml.org,2002:binary> aGk=', 'the tag'),
  yaml('an alias', 'x: *a', 'an alias (*name)'),
  yaml('a merge', 'x:\n  <<: {a: b}', 'a merge key (<<)'),
  yaml('the prototype', '__proto__:\n  polluted: yes', '"__proto__" is no field'),
  yaml('the prototype in a list', '__proto__: {status: draft}', '"__proto__" is no field'),
  yaml('the constructor', 'constructor:\n  prototype: {polluted: yes}', '"constructor" is no field'),
  yaml('a method', 'toString: x', '"toString" is no field'),
  yaml('a field twice', 'status: draft', 'the same field stands here twice'),
  yaml('a key of many parts', '? [a, b]\n: c', 'is no field'),
  yaml('a second document', '...\nstatus: draft', 'ends the fields'),
  yaml('a directive', '%YAML 1.1', 'a text cannot begin with %'),
  yaml('an endless number', 'reviewEvery: 1e999', 'reviewEvery'),
  yaml('a huge number', 'reviewEvery: 99999999999999999999', 'reviewEvery'),
  field('a day that never was', 'reviewed: 2026-11-01', 'reviewed: 2026-02-30', 'is no day. Write year, month and day'),
  field('a year far away', 'reviewed: 2026-11-01', 'reviewed: 275760-09-13', 'reviewed'),
  yaml('a tag of a block', '<Internal reason="x">', 'is neither a field with a colon'),
  terms('an anchor', '- &a\n  id: x', 'an anchor (&name)'),
  terms('the prototype', '- __proto__: x', '"__proto__" is no field'),
  terms('an id up the folders', '- id: ../../x\n  name: Name\n  definition: What it is, in a sentence.\n', 'is no id'),
  terms('a turn', '- id: x\n  name: Na\u202eme\n', hiddenSign),
];

const drawing = 'Save it as plain SVG';

/** Images that are more than images. */
const images: HostileInput[] = [
  image('a script', svg(`<script>${canary}</script>`), `holds <script>, which is no part of a drawing. ${drawing}`),
  image('an event', `${svgStart} onload="${canary}"/>`, 'holds a script (onload)'),
  image(
    'a piece of a page',
    svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    'holds <foreignObject>',
  ),
  image(
    'HTML in its own namespace',
    svg(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">${canary}</x:script>`),
    'holds a piece of a web page',
  ),
  image('a picture of another host', svg('<image href="https://evil.example/x.png"/>'), 'holds <image>'),
  image('a drawing of another host', svg('<use href="https://evil.example/x.svg#a"/>'), 'loads or links'),
  image('a link', svg(`<a href="javascript:${canary}"><text>x</text></a>`), 'holds <a>'),
  image('a link that moves', svg(`<animate attributeName="href" to="javascript:${canary}"/>`), 'holds <animate>'),
  image(
    'an import of a style sheet',
    svg('<style>@import "https://evil.example/x.css";</style>'),
    'loads something from elsewhere',
  ),
  image(
    'a typeface of another host',
    svg('<style>@font-face{src:url(//evil.example/x)}</style>'),
    'loads something from elsewhere',
  ),
  image('an escaped address in a style', svg('<rect style="fill:u\\72l(//evil.example/x)"/>'), 'loads or links'),
  image(
    'entities in entities',
    `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
    'defines words of its own',
  ),
  image(
    'a doctype that hides a script',
    `<!DOCTYPE svg SYSTEM "> <!--">${svg(`<script>${canary}</script>`)}<!-- -->`,
    'holds the sign > inside <!DOCTYPE>',
  ),
  image(
    'a style sheet as an instruction',
    `<?xml-stylesheet href="https://evil.example/x"?>${svg('')}`,
    'holds the instruction',
  ),
  image('another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'is not written in UTF-8'),
  image(
    'copies of copies',
    svg(lines(30, (n) => `<g id="a${n}"><use href="#a${n + 1}"/><use href="#a${n + 1}"/></g>`)),
    'draws more than 100,000 elements',
  ),
  image('nesting', svg('<g>'.repeat(20_000)), 'is nested more than 100 deep'),
  image('comments without end', svg('<!---->'.repeat(100_000)), 'has more than 10,000 elements'),
  image('an open comment in a style', svg(`<style>${'/*'.repeat(400_000)}</style>`)),
  image(
    'a style sheet that takes hours',
    svg(`<style>x ${'* '.repeat(40)}rect{opacity:.1}</style>${'<g>'.repeat(80)}<rect/>${'</g>'.repeat(80)}`),
  ),
  image('11 MB', svg(' '.repeat(11_000_000)), 'may have 1 MB'),
  image('a page named as a photograph', `<script>${canary}</script>`, 'cannot be read', 'photo.png'),
  image('a drawing named as a photograph', svg(''), 'is named .png and holds svg', 'photo.png'),
  image('3,600 million pixels in 70 bytes', pngBomb(), 'million. Save it smaller', 'photo.png'),
  image('notes of a drawing program', svg(`<n:script xmlns:n="urn:notes" onload="${canary}">${canary}</n:script>`)),
  image('a name with an event', svg(''), 'holds signs that an address cannot hold', `a"onerror="${canary}".svg`),
  image('a name with a question', svg(''), 'holds signs that an address cannot hold', 'a?b.svg'),
  image('a name up the folders', svg(''), 'holds signs that an address cannot hold', '%2e%2e%2fx.svg'),
  image('a plain drawing', svg('<title>A drawing</title>'), undefined, 'plain.svg'),
];

const fileName = 'is no name for an entry';

/** Names that would lead elsewhere, and links. */
const files: HostileInput[] = [
  named('HTML', 'content/lessons/<img src=x onerror=__pwned()>.mdx', fileName),
  named('the prototype', 'content/lessons/__proto__.mdx', fileName),
  named('two full stops', 'content/lessons/...mdx', fileName),
  named('an encoded path', 'content/lessons/%2e%2e%2fx.mdx', fileName),
  named('a backslash', 'content/lessons/..\\x.mdx', fileName),
  named('a line end', 'content/lessons/a\n::error::b.mdx', fileName, 'content/lessons/a?::error::b.mdx'),
  named('a turn', 'content/lessons/a\u202exdm.mdx', fileName, 'content/lessons/a?xdm.mdx'),
  named('a terminal sequence', 'content/lessons/a\u001b[2J.mdx', fileName, 'content/lessons/a?[2J.mdx'),
  named('a homoglyph', 'content/lessons/оpen-lesson.mdx', fileName),
  named('a program', 'content/lessons/x.mdx.js', 'is no entry'),
  named('a page of Astro', 'content/cases/index.astro', 'is no entry'),
  link('an entry', entryFile, '/etc/passwd', 'this is a link to a file'),
  link('an entry that leads nowhere', entryFile, '/nowhere', 'this is a link to a file'),
  link('a known vocabulary', 'content/vocabulary/areas.yaml', '/etc/passwd', 'this is a link to a file'),
  link('an image', 'content/lessons/open-lesson/passwd.png', '/etc/passwd', 'this is a link to a file'),
  link('a folder of images', 'content/lessons/hostile', '/etc', 'is no entry'),
  link('all cases', 'content/cases', '/etc', 'this is a link to a folder'),
  link('the vocabulary', 'content/vocabulary', '/etc', 'this is a link to a folder'),
  link('approved texts', 'content/cleared/lessons', '../lessons', 'this is a link to a folder'),
];

const markupInText = `"><img src=x onerror=${canary}></title><script>${canary}</script>`;
const quoted = (text: string) => `'${text}'`;

/** What looks dangerous and is shown as the text that it is. */
const shown: HostileInput[] = [
  field('markup in the title', 'How did the team learn to share its figures?', quoted(markupInText)),
  field(
    'the end of a script in the summary',
    'The team shared its figures once it had seen what the others did with theirs.',
    `'</script><script>${canary}</script> is ]]> what they said.'`,
  ),
  field(
    'code in what was expected',
    'Everybody would share at once.',
    quoted(`{${canary}} \${${canary}} {{${canary}}}`),
  ),
  field(
    'markup in a question',
    'How did you get people to share?',
    quoted(`How <svg onload=${canary}> and &lt;b&gt;?`),
  ),
  field('markup in evidence', 'A paper about sharing', quoted(`A paper <script>${canary}</script>`)),
  field('markup in a measure', 'Shared tables', quoted('<style>*{display:none}</style>')),
  field(
    'Markdown in a field',
    'A rule alone moves nobody.',
    `'[x](javascript:${canary}) ![x](https://evil.example/x.png)'`,
  ),
  body('a script in code', `\`\`\`html\n<script>${canary}</script>\n\`\`\``),
  body('a script in inline code', `It is \`<script>${canary}</script>\` there.`),
  body('code in a language with an event', `\`\`\`js"onload="${canary}\nx\n\`\`\``),
  body('an escaped script', `\\<script>${canary}\\</script>`),
  body('a script of references', `&lt;script&gt;${canary}&lt;/script&gt;`),
  body('an expression of references', `&#123;${canary}&#125; \\{${canary}}`),
  body('signs of full width', `＜script＞${canary}＜/script＞`),
  body(
    'headings that would hide what a page knows',
    '## location\n\n## cookie\n\n## getElementById\n\n## __proto__\n\n## constructor',
  ),
  body('notes named as the prototype', 'One.[^__proto__] Two.[^constructor]\n\n[^__proto__]: x\n\n[^constructor]: y'),
  body(
    'a definition named as the prototype',
    '[one][__proto__] [two][constructor]\n\n[__proto__]: https://example.org/\n[constructor]: https://example.org/',
  ),
  body('a link with a title with an event', `[here](https://evil.example/ 'x" onmouseover="${canary}')`),
  body('a link with markup in its address', `[here](https://evil.example/?a="><script>${canary}</script>)`),
  body('a link with markup behind #', `[here](./open-lesson.mdx#"><script>${canary}</script>)`),
  body('a bare address', `See https://evil.example/"onmouseover="${canary} there.`),
  body('a component with markup', `<Quote by="&lt;img src=x onerror=${canary}&gt;">A word.</Quote>`),
  body('a table with markup', `| a | b |\n| - | - |\n| \\<script> | javascript:${canary} |`),
  body('letters that look alike', 'Сustоmers оf раypal.'),
  body('an emoji of several signs', 'A family 👨‍👩‍👧 and a flag 🏳️‍🌈.'),
  body('code that colours cannot be found for', `\`\`\`markdown\n${'[a]('.repeat(2_400)}\n\`\`\``),
  file('file name: constructor', 'content/lessons/constructor.mdx', entry('The story.')),
  file('file name: page', 'content/lessons/page.mdx', entry('The story.')),
  terms(
    'markup',
    `\n- id: constructor\n  name: '<script>${canary}</script>'\n  definition: 'It is </template><img src=x onerror=${canary}> so.'\n  audience: public\n`,
  ),
];

/** All of them. */
export const hostileInputs: readonly HostileInput[] = [
  ...markup,
  ...programs,
  ...addresses,
  ...signs,
  ...stalls,
  ...yamlTricks,
  ...images,
  ...files,
  ...shown,
];
