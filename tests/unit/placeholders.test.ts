import { describe, expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { scanPlaceholders } from '#core/body/placeholders.ts';
import { blankBody, cutBody } from '#core/body/public-text.ts';
import { writeMarkdown } from '#core/body/write-markdown.ts';
import { examineBody } from '#core/body/examine.ts';
import { checkTree } from '#core/check/check-tree.ts';
import { examineClearance } from '#core/clear/examine-clearance.ts';
import { snapshotEntry } from '#core/clear/snapshot.ts';
import { compile, context, findings, parsers } from './body-helpers.ts';
import { entryOf, soundLesson, soundSurroundings, soundTree, texts } from './helpers.ts';

const name = '<Redact as="a bank">SECRET</Redact>';
const open = '<Internal reason="Names a customer">';
const close = '</Internal>';
/** Lines → a text. */
const text = (...lines: string[]) => lines.join('\n');
const scan = (body: string, edition: 'internal' | 'public' = 'internal') => scanPlaceholders(body, edition);
const problems = (body: string, edition: 'internal' | 'public' = 'internal') =>
  scan(body, edition).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

const form = 'Write <Redact as="what customers read">name</Redact>';
const noTag = `this looks like a <Redact> tag but is none. ${form} on one line, both in plain words: without other tags, braces, quotation marks, signs of Markdown, or spaces at the ends.`;
const noWords = `this <Redact> does not say what customers read in place of the name. ${form}.`;
const notClosed = `this <Redact> is not closed on its line. ${form} on one line.`;
const nested = `another <Redact> begins inside this one. ${form}, one behind the other.`;
const sameWords =
  'customers would read the name itself here. Write into as="…" the role, the industry or the size instead.';
const closesNothing = `this </Redact> closes nothing that is right. ${form} on one line.`;
const onlySnapshots = `<Redacted> is what an approved text holds. ${form}.`;
const shownAsTyped =
  'a placeholder stands in code, in an address, in the words for a picture or in an attribute, where it is shown as typed. Put it into running text, or write there what customers read.';
const plainWords =
  'a placeholder and its name are plain words: no addresses, no signs of Markdown. Write the words only.';

describe('a name with a placeholder', () => {
  test('is found with its place and both its words', () => {
    expect(scan(text('', `日本 ${name}.`))).toEqual({
      placeholders: [{ line: 2, column: 4, end: 39, as: 'a bank', name: { text: 'SECRET', from: 24, to: 30 } }],
      problems: [],
    });
  });

  test.each<[what: string, body: string, publicText: string]>([
    ['a sentence', `At ${name}, it began.`, 'At <Redacted>a bank</Redacted>, it began.'],
    ['a paragraph of its own', name, '<Redacted>a bank</Redacted>'],
    ['a line of its own', text('a', name, 'b'), text('a', '<Redacted>a bank</Redacted>', 'b')],
    ['two in a row', `${name}${name}`, '<Redacted>a bank</Redacted><Redacted>a bank</Redacted>'],
    ['a list', text('- a', `- ${name}`, '  b'), text('- a', '- <Redacted>a bank</Redacted>', '  b')],
    ['a list behind a tab', text('-\ta', '', `\t${name}`), text('-\ta', '', '\t<Redacted>a bank</Redacted>')],
    ['a heading', `## At ${name}`, '## At <Redacted>a bank</Redacted>'],
    ['a table', text('| a |', '| - |', `| ${name} |`), text('| a |', '| - |', '| <Redacted>a bank</Redacted> |')],
    ['a quotation', text('> a', `> ${name}`), text('> a', '> <Redacted>a bank</Redacted>')],
    ['emphasis', `**At ${name}** *${name}*`, '**At <Redacted>a bank</Redacted>** *<Redacted>a bank</Redacted>*'],
    [
      'the words of a link',
      `[See ${name}](https://example.org)`,
      '[See <Redacted>a bank</Redacted>](https://example.org)',
    ],
    ['a footnote', text('a[^1]', '', `[^1]: At ${name}.`), text('a[^1]', '', '[^1]: At <Redacted>a bank</Redacted>.')],
    [
      'a component',
      `<Callout kind="note">At ${name}.</Callout>`,
      '<Callout kind="note">At <Redacted>a bank</Redacted>.</Callout>',
    ],
    [
      'a component in a component',
      `<Callout kind="note">\n\n<Callout kind="note">\n\n${name}\n\n</Callout>\n\n</Callout>`,
      '<Callout kind="note">\n\n<Callout kind="note">\n\n<Redacted>a bank</Redacted>\n\n</Callout>\n\n</Callout>',
    ],
    ['a block for colleagues', text('a', '', open, '', `At ${name}.`, '', close, '', 'b'), text('a', '', 'b')],
    [
      'a Japanese sentence',
      '昨日、<Redact as="ある銀行">極秘銀行</Redact>で始まった。',
      '昨日、<Redacted>ある銀行</Redacted>で始まった。',
    ],
    ['an odd name', `<Redact as="R&D, no. 1">A. B. & C’s (x-y) #1!</Redact>`, '<Redacted>R&D, no. 1</Redacted>'],
  ])('may stand in %s, and both parsers agree', async (_what, body, publicText) => {
    expect(cutBody(body).text).toBe(publicText);
    const pages = [];
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toEqual([]);
      expect(findings(publicText, parse, { ...context, edition: 'public' })).toEqual([]);
      pages.push([await compile(body, {}, parse), await compile(publicText, { edition: 'public' }, parse)]);
      expect(writeMarkdown(examineBody(body, 'body.mdx', parse, context).root, context)).not.toMatch(/SECRET|極秘/);
    }
    expect(pages[1]).toEqual(pages[0]);
    expect(JSON.stringify(pages[0]![1])).not.toMatch(/SECRET|極秘/);
  });
});

describe('everything else that looks like the tag is refused with line and column:', () => {
  test.each<[what: string, body: string, said: string[]]>([
    ['without words for customers', '<Redact>SECRET</Redact>', [`1:1 ${noWords}`, `1:15 ${closesNothing}`]],
    ['with no words for customers', '<Redact as="">SECRET</Redact>', [`1:1 ${noWords}`, `1:21 ${closesNothing}`]],
    ['with empty words', '<Redact as=" ">SECRET</Redact>', [`1:1 ${noWords}`, `1:22 ${closesNothing}`]],
    ['with the name itself for customers', '<Redact as="ＳＥＣＲＥＴ">Secret</Redact>', [`1:1 ${sameWords}`]],
    ['with spaces around the words', '<Redact as=" a">SECRET</Redact>', [`1:1 ${noTag}`, `1:23 ${closesNothing}`]],
    ['with spaces around the name', '<Redact as="a">SECRET </Redact>', [`1:1 ${noTag}`, `1:23 ${closesNothing}`]],
    ['without a name', '<Redact as="a"></Redact>', [`1:1 ${noTag}`, `1:16 ${closesNothing}`]],
    ['closed in itself', '<Redact as="a" />', [`1:1 ${notClosed}`]],
    ['never closed', 'a <Redact as="a">SECRET', [`1:3 ${notClosed}`]],
    ['an end alone', 'SECRET</Redact>', [`1:7 ${closesNothing}`]],
    ['on two lines', text('<Redact as="a">SECRET', 'SECRET</Redact>'), [`1:1 ${notClosed}`, `2:7 ${closesNothing}`]],
    ['with its tag on two lines', text('<Redact', 'as="a">SECRET</Redact>'), [`1:1 ${noTag}`, `2:14 ${closesNothing}`]],
    [
      'with its name on the next line',
      text('<', 'Redact as="a">SECRET</', 'Redact>'),
      [`1:1 ${noTag}`, `2:21 ${noTag}`],
    ],
    ['inside another', `<Redact as="a">x ${name}</Redact>`, [`1:1 ${nested}`, `1:53 ${closesNothing}`]],
    [
      'with another tag inside',
      '<Redact as="a"><Cite id="paper" /></Redact>',
      [`1:1 ${noTag}`, `1:35 ${closesNothing}`],
    ],
    ['with emphasis', '<Redact as="a">*SECRET*</Redact>', [`1:1 ${noTag}`, `1:24 ${closesNothing}`]],
    ['with braces', '<Redact as="a">{SECRET}</Redact>', [`1:1 ${noTag}`, `1:24 ${closesNothing}`]],
    ['with a backslash', '<Redact as="a">SECRET\\</Redact>', [`1:1 ${noTag}`, `1:23 ${closesNothing}`]],
    ['with single quotation marks', "<Redact as='a'>SECRET</Redact>", [`1:1 ${noTag}`, `1:22 ${closesNothing}`]],
    ['with another attribute', '<Redact as="a" x="b">SECRET</Redact>', [`1:1 ${noTag}`, `1:28 ${closesNothing}`]],
    ['with a space behind it', '<Redact as="a" >SECRET</Redact>', [`1:1 ${noTag}`, `1:23 ${closesNothing}`]],
    ['with a space in the end', '<Redact as="a">SECRET</Redact >', [`1:1 ${notClosed}`, `1:22 ${noTag}`]],
    ['in lower case', '<redact as="a">SECRET</redact>', [`1:1 ${noTag}`, `1:22 ${noTag}`]],
    ['in upper case', '<REDACT as="a">SECRET</REDACT>', [`1:1 ${noTag}`, `1:22 ${noTag}`]],
    ['with spaces', '< Redact as="a">SECRET< / Redact>', [`1:1 ${noTag}`, `1:23 ${noTag}`]],
    ['with zero-width signs', '<Re\u200bdact as="a">SECRET</\ufeffRedact>', [`1:1 ${noTag}`, `1:23 ${noTag}`]],
    [
      'with a zero-width sign in the name',
      '<Redact as="a">SE\u200bCRET</Redact>',
      [`1:1 ${noTag}`, `1:23 ${closesNothing}`],
    ],
    [
      'with a sign that turns the direction',
      '<Redact as="a\u202e">SECRET</Redact>',
      [`1:1 ${noTag}`, `1:23 ${closesNothing}`],
    ],
    ['in brackets of a Japanese keyboard', '〈Redact as="a"〉SECRET《/Redact》', [`1:1 ${noTag}`, `1:22 ${noTag}`]],
    ['in full width', '＜Ｒｅｄａｃｔ as="a"＞SECRET＜／Redact＞', [`1:1 ${noTag}`, `1:22 ${noTag}`]],
    [
      'with references for its signs',
      '&lt;Redact as="a"&gt;SECRET&#x3C;/Redact&gt;',
      [`1:1 ${noTag}`, `1:28 ${noTag}`],
    ],
    ['in code', '`<Redact>`', [`1:2 ${noWords}`]],
    ['that only begins like it', '<Redaction>SECRET</Redaction>', [`1:1 ${noTag}`, `1:18 ${noTag}`]],
    ['that only snapshots hold', '<Redacted>a</Redacted>', [`1:1 ${onlySnapshots}`, `1:12 ${onlySnapshots}`]],
  ])('%s', (_what, body, said) => {
    expect(problems(body)).toEqual(said);
    expect(said.join('')).not.toContain('SECRET');
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toEqual(said.map((one) => one.replace(' ', ' placeholder — ')));
    }
  });

  test('words alone are left alone', () => {
    expect(findings('To redact, a redacted text, 5 \\< 6')).toEqual([]);
  });
});

describe('a place where it would be shown as typed is refused, whatever parser reads it:', () => {
  test.each<[what: string, body: string, place: string]>([
    ['a code span', `The \`${name}\` here`, '1:6'],
    ['fenced code', text('```', name, '```'), '2:1'],
    ['fenced code in a list', text('- ```', `  ${name}`, '  ```'), '2:3'],
    ['the words for a picture', `![${name}](./example/sites.svg)`, '1:3'],
    ['the title of a link', `[a](https://example.org '${name}')`, '1:26'],
    ['a link definition', text('[a][b]', '', `[b]: https://example.org '${name}'`), '3:27'],
    [
      'the label of a definition',
      text('[a][b]', '', `[${name}]: https://example.org`, '', '[b]: https://example.org'),
      '3:2',
    ],
    ['the label of a footnote', text('a', '', `[^${name}]: b`), '3:3'],
  ])('%s', (_what, body, place) => {
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toContain(`${place} placeholder — ${shownAsTyped}`);
      expect(cutBody(body).text).not.toContain('SECRET');
    }
  });

  test.each([
    ['a quotation that cuts its tags', text('> <', '> Redact as="a">SECRET</', '> Redact>')],
    ['a tag with letters of another script', '<R\u0435d\u0430ct as="a">SECRET</R\u0435d\u0430ct>'],
  ])('%s', (_what, body) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).not.toEqual([]);
  });

  test.each([
    ['an attribute', `<Quote by='${name}'>a</Quote>`],
    ['braces', `{/* ${name} */}`],
    ['a line that begins with import', `import ${name}`],
    ['a sign that is escaped', `\\${name}`],
  ])('%s', (_what, body) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).not.toEqual([]);
    expect(cutBody(body).text).not.toContain('SECRET');
  });

  test.each([
    ['<Redact as="a">www.secret.example</Redact>', '1:1'],
    ['At <Redact as="www.secret.example">SECRET</Redact>', '1:4'],
  ])('an address as a name: %s', (body, place) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).toContain(`${place} placeholder — ${plainWords}`);
  });
});

describe('what is shown', () => {
  const body = `## How ${name} changed\n\nIt began at ${name}. See [above](#how-a-bank-changed).`;

  test('to colleagues: the name, and what customers read', async () => {
    const { html, headings } = await compile(body);
    expect(html).toContain(
      'It began at <span class="redact">SECRET<span class="redact-mark" data-pagefind-ignore=""> [customers read: a bank]</span></span>.',
    );
    expect(headings).toEqual([{ depth: 2, id: 'how-a-bank-changed', text: 'How SECRET changed' }]);
  });

  test('to customers: the placeholder, marked as removed, under the same address', async () => {
    const { html, headings } = await compile(cutBody(body).text, { edition: 'public' });
    expect(html).toContain(
      'It began at <span class="redacted">[a bank<span class="redacted-mark"> (name removed)</span>]</span>.',
    );
    expect(headings).toEqual([{ depth: 2, id: 'how-a-bank-changed', text: 'How [a bank] changed' }]);
    expect(html).not.toContain('SECRET');
  });

  test('to programs: the placeholder, never the name, of an entry too', () => {
    const of = { ...context, edition: 'public' as const };
    const { root } = examineBody(cutBody(body).text, 'body.mdx', satteriParser, of);
    const written =
      '### How \\[a bank (name removed)\\] changed\n\nIt began at \\[a bank (name removed)\\]. See [above](#how-a-bank-changed).';
    expect(writeMarkdown(root, of)).toBe(written);
    expect(writeMarkdown(examineBody(body, 'body.mdx', satteriParser, context).root, context)).toBe(written);
  });

  test('an exact tag of an entry in a public text is refused, and so is a loose one of a snapshot', () => {
    expect(problems(name, 'public')).toEqual([
      '1:1 a <Redact> tag stands in a public text. Write the snapshot anew with npm run clear.',
      '1:27 a <Redact> tag stands in a public text. Write the snapshot anew with npm run clear.',
    ]);
    expect(problems('<Redacted as="a">b</Redacted>', 'public')[0]).toBe(
      '1:1 this looks like a <Redacted> tag but is none. Write the snapshot anew with npm run clear.',
    );
  });
});

describe('an entry with a placeholder', () => {
  const entry = (body: string) => entryOf('lessons/sound', soundLesson.replace('The story.\n', `${body}\n`));

  test('is cleared without the name, and the ledger tells what stands for it', () => {
    const { text: snapshot, heldBack } = snapshotEntry(
      entry(`It began at ${name}.\n\n${open}\n\nAsk <Redact as="a person">HIDDEN</Redact>.\n\n${close}\n\nThe end.`),
      '2026-11-22',
      soundSurroundings,
    );
    expect(snapshot).toMatch(/\n---\n\nIt began at <Redacted>a bank<\/Redacted>\.\n\nThe end\.\n$/);
    expect(snapshot).not.toMatch(/SECRET|HIDDEN|Internal/);
    expect(heldBack).toContainEqual({ what: 'name', name: 'a bank' });
    expect(heldBack.map((item) => item.name)).not.toContain('a person');
  });

  test('is examined for clearance with places in the entry itself', () => {
    const made = entry(`At ${name} see [a](../cases/not-cleared.mdx).`);
    const tree = soundTree(made);
    tree.refs = new Set([...tree.refs, 'cases/not-cleared']);
    expect(texts(examineClearance(made, tree, soundSurroundings, satteriParser).findings)).toEqual([
      'content/lessons/sound.mdx:53:44 link — the link leads to cases/not-cleared, which customers cannot read. Clear that entry too, or take the link out.',
    ]);
    expect(blankBody(`x ${name} y`)).toHaveLength(`x ${name} y`.length);
  });

  test('in a field hides nothing, and is refused', () => {
    const made = entryOf('lessons/sound', soundLesson.replace('Divisions kept data', `${name} kept data`));
    const message =
      'a <Redact> tag stands in a field, where it hides nothing. Write into the field what customers read.';
    expect(texts(checkTree(soundTree(made), satteriParser))).toEqual([
      `content/lessons/sound.mdx:3:10 placeholder — ${message}`,
    ]);
  });
});
