import { describe, expect, test } from 'vitest';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { blankInternal, cutInternal, scanInternal } from '#core/body/internal-blocks.ts';
import { splitFile } from '#core/tree/split-file.ts';
import { context, findings, parsers } from './body-helpers.ts';

const open = '<Internal reason="Names a customer">';
const close = '</Internal>';
/** Lines → a text. */
const text = (...lines: string[]) => lines.join('\n');
const cut = (body: string) => cutInternal(body, scanInternal(body).blocks);
const tagProblems = (body: string) =>
  scanInternal(body).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

const noTag =
  'this looks like an <Internal> tag but is none. Write <Internal reason="…"> and </Internal> each alone on a line, at its very beginning.';
const noReason = 'this <Internal> has no reason. Write <Internal reason="why it stays inside">.';
const indented = 'an <Internal> tag is indented. Put it at the very beginning of its line, outside lists and code.';
const inCode = 'an <Internal> tag stands inside code. Take it out of the code, or describe it in words.';
const closesNothing = '</Internal> closes nothing. Remove it, or put <Internal reason="…"> above the text.';
const neverClosed = 'this <Internal> block is never closed. Put </Internal> on a line of its own after it.';
const definition =
  'a link or footnote definition ("]:") stands inside an <Internal> block. It would reach beyond the block: write the address into the link, or the note into the sentence.';
const lent =
  'only an <Internal> block uses this definition, but it stands in the text that customers read. In the block, write the address into the link, or the note into the sentence.';
const misplaced = (end: number) =>
  `this <Internal> block (to line ${end}) stands inside a list, a quotation, a table or code. Put it between two paragraphs, with an empty line before and after each tag.`;
const joined = (line: number) =>
  `without the <Internal> block of line ${line}, this would be read as part of what stands before the block. Put a sentence between them.`;

describe('a block that stands alone between two paragraphs', () => {
  const body = text('Before.', '', open, '', 'SECRET *words*', '', close, '', 'After.');

  test('is found with its lines and its reason', () => {
    expect(scanInternal(body)).toEqual({ blocks: [{ open: 3, close: 7, reason: 'Names a customer' }], problems: [] });
  });

  test('is cut with its tags, and one empty line stays', () => {
    expect(cut(body)).toBe('Before.\n\nAfter.');
  });

  test.each(parsers)('has no findings with %s', (_name, parse) => {
    expect(findings(body, parse)).toEqual([]);
  });
});

describe('a tag that is not alone on its line at column 1 is refused with line and column:', () => {
  test.each<[what: string, body: string, problems: string[]]>([
    ['after a tab', text('', `\t${open}`, 'SECRET', `\t${close}`), [`2:2 ${indented}`, `4:2 ${indented}`]],
    ['after spaces', text(`  ${open}`, 'SECRET', `  ${close}`), [`1:3 ${indented}`, `3:3 ${indented}`]],
    [
      'nested',
      text(open, open, 'SECRET', close, close),
      ['2:1 an <Internal> block begins inside the one of line 1. Close that one first.', `5:1 ${closesNothing}`],
    ],
    ['inline', `A ${open}SECRET${close} word.`, [`1:3 ${noTag}`]],
    ['on one line', `${open}SECRET${close}`, [`1:1 ${noTag}`]],
    ['with text behind the opening', text(`${open} SECRET`, close), [`1:1 ${noTag}`, `2:1 ${closesNothing}`]],
    ['with text behind the end', text(open, 'SECRET', `${close} more`), [`3:1 ${noTag}`, `1:1 ${neverClosed}`]],
    ['with a space behind it', text(open, 'SECRET', `${close} `), [`3:1 ${noTag}`, `1:1 ${neverClosed}`]],
    ['unclosed', text('', open, 'SECRET'), [`2:1 ${neverClosed}`]],
    ['an end alone', text('', 'SECRET', close), [`3:1 ${closesNothing}`]],
    ['in a list', text('- a', `- ${open}`, '  SECRET', `  ${close}`), [`2:3 ${noTag}`, `4:3 ${indented}`]],
    ['in a quotation', text(`> ${open}`, '> SECRET', `> ${close}`), [`1:3 ${noTag}`, `3:3 ${noTag}`]],
    ['in a table', text('| a |', '| - |', `| ${open}SECRET${close} |`), [`3:3 ${noTag}`]],
    [
      'in a footnote',
      text('[^1]', '', `[^1]: ${open}`, '    SECRET', `    ${close}`),
      [`3:7 ${noTag}`, `5:5 ${indented}`],
    ],
    ['in fenced code', text('```mdx', open, 'SECRET', close, '```'), [`2:1 ${inCode}`, `4:1 ${inCode}`]],
    ['in fenced code with tildes', text('~~~~', '```', '~~~', open, close, '~~~~'), [`4:1 ${inCode}`, `5:1 ${inCode}`]],
    [
      'in indented code',
      text('a', '', `    ${open}`, '    SECRET', `    ${close}`),
      [`3:5 ${indented}`, `5:5 ${indented}`],
    ],
    ['in inline code', 'The tag `<Internal>` hides text.', [`1:10 ${noTag}`]],
    ['escaped', 'The tag \\<Internal> hides text.', [`1:10 ${noTag}`]],
    ['without a reason', text('<Internal>', 'SECRET', close), [`1:1 ${noReason}`, `3:1 ${closesNothing}`]],
    ['with an empty reason', text('<Internal reason=" ">', 'SECRET', close), [`1:1 ${noTag}`, `3:1 ${closesNothing}`]],
    [
      'with a quotation mark in the reason',
      text('<Internal reason="a" b">', close),
      [`1:1 ${noTag}`, `2:1 ${closesNothing}`],
    ],
    ['with single quotation marks', text("<Internal reason='a'>", close), [`1:1 ${noTag}`, `2:1 ${closesNothing}`]],
    ['with another attribute', text('<Internal reason="a" x="b">', close), [`1:1 ${noTag}`, `2:1 ${closesNothing}`]],
    [
      'with its attributes on several lines',
      text('<Internal', '  reason="a">', 'SECRET', close),
      [`1:1 ${noTag}`, `4:1 ${closesNothing}`],
    ],
    ['closed in itself', '<Internal reason="a" />', [`1:1 ${noTag}`]],
    ['in lower case', text('<internal reason="a">', 'SECRET', '</internal>'), [`1:1 ${noTag}`, `3:1 ${noTag}`]],
    ['in upper case', text('<INTERNAL reason="a">', 'SECRET', '</INTERNAL>'), [`1:1 ${noTag}`, `3:1 ${noTag}`]],
    [
      'with spaces inside',
      text('< Internal reason="a">', 'SECRET', '</ Internal>', '< / Internal>'),
      [`1:1 ${noTag}`, `3:1 ${noTag}`, `4:1 ${noTag}`],
    ],
    [
      'with zero-width signs',
      text('<\u200bInternal reason="a">', '</\ufeffInternal>', '<\u200d/\u2060Internal>'),
      [`1:1 ${noTag}`, `2:1 ${noTag}`, `3:1 ${noTag}`],
    ],
    ['behind a zero-width sign', text(`\u200b${open}`, 'SECRET', `\ufeff${close}`), [`1:2 ${noTag}`, `3:2 ${noTag}`]],
    ['with a member or another name behind it', '<Internal.Note> <Internal-note> <Internal1>', [`1:1 ${noTag}`]],
    ['in a comment', text('<!--', open, 'SECRET', `${close} -->`), [`4:1 ${noTag}`, `2:1 ${neverClosed}`]],
  ])('%s', (_what, body, problems) => {
    expect(tagProblems(body)).toEqual(problems);
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toEqual(problems.map((problem) => problem.replace(' ', ' internal-tag — ')));
    }
  });

  test('a word that only begins like the tag is left alone', () => {
    expect(tagProblems('Internal, internals, a <Internalised> word')).toEqual([]);
  });

  test.each(parsers)('a name that only looks like it, or ends on the next line, is refused by %s', (_name, parse) => {
    for (const body of [
      text('<Int\u200bernal reason="a">', 'SECRET', '</Int\u200bernal>'),
      text('<Int\u200dernal reason="a">', 'SECRET', '</Int\u200dernal>'),
      text('<\u0406nternal reason="a">', 'SECRET', '</\u0406nternal>'),
      text('<', 'Internal reason="a">', 'SECRET', '</', 'Internal>'),
    ]) {
      expect(findings(body, parse)).not.toEqual([]);
    }
    expect(findings(text(open, 'SECRET', '</', 'Internal>', 'SECRET', close), parse)).toEqual([
      `3:1 internal-tag — ${noTag}`,
    ]);
  });
});

describe('definitions', () => {
  test.each<[what: string, line: string, column: number]>([
    ['a link definition', '[customer]: https://example.org', 10],
    ['a footnote definition', '[^1]: SECRET', 4],
    ['a definition in a list', '- [customer]: https://example.org', 12],
    ['a definition in a quotation', '> [^1]: SECRET', 6],
  ])('%s inside a block is refused', (_what, line, column) => {
    const body = text(open, '', line, '', close, '', '[customer] [^1]');
    expect(tagProblems(body)).toEqual([`3:${column} ${definition}`]);
  });

  test.each(parsers)('a definition outside that only a block uses is refused (%s)', (_name, parse) => {
    expect(findings(text('a', '', open, '', 'See[^1].', '', close, '', '[^1]: SECRET'), parse)).toEqual([
      `9:1 internal-tag — ${lent}`,
    ]);
    expect(findings(text('[c]: https://example.org', '', open, '', '[SECRET][c] [C]', '', close), parse)).toEqual([
      `1:1 internal-tag — ${lent}`,
    ]);
  });

  test.each(parsers)('a definition outside that both sides use is allowed (%s)', (_name, parse) => {
    expect(findings(text('[a][c]', '', open, '', '[b][c]', '', close, '', '[c]: https://example.org'), parse)).toEqual(
      [],
    );
  });

  test('a definition cannot reach over a block', () => {
    const body = text('[c]:', open, 'SECRET', close, 'https://example.org');
    expect(findings(body)).toEqual([]);
    expect(cut(body)).toBe('[c]:\n\nhttps://example.org');
  });
});

describe('code', () => {
  test('that begins before a block and ends in it is refused', () => {
    expect(tagProblems(text('```', 'x', open, '```', 'SECRET', close))).toEqual([
      `3:1 ${inCode}`,
      `6:1 ${closesNothing}`,
    ]);
  });

  test('that begins in a block and ends behind it is refused', () => {
    expect(tagProblems(text(open, '```', close, 'SECRET', '```', close))).toEqual([`3:1 ${inCode}`]);
  });

  test('that begins and ends in a block is cut with it', () => {
    const body = text('a', open, '```', 'SECRET', '```', close, 'b');
    expect(findings(body)).toEqual([]);
    expect(cut(body)).toBe('a\n\nb');
  });

  test.each<[what: string, ...lines: string[]]>([
    ['behind the sign of a list', '- ```', '  x', '  ```'],
    ['behind the sign of a list and a tab', '-\t```', '\tx', '\t```'],
    ['behind two signs of lists', '1. - ~~~', '     x', '     ~~~'],
    ['in a list without an end', '- ```', '  x'],
    ['in a list', '1. a', '', '   ```', '   x', '   ```'],
    ['in a quotation', '> ```', '> x', '> ```'],
    ['in a quotation without an end', '> ```', '> x'],
    ['with a longer end', '```', '~~~', '``', '````'],
    ['on one line', '```x``` is code'],
  ])('%s does not hide the tags of the next block', (_what, ...lines) => {
    const body = text(...lines, '', open, '', 'SECRET', '', close, '', 'After.');
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual([]);
    expect(cut(body)).toBe(text(...lines, '', 'After.'));
  });

  test.each(parsers)('that only a parser sees is refused (%s)', (_name, parse) => {
    // In a paragraph, only a list that begins with 1 is a list: its third line begins code here.
    const body = text('a', '2. ```', '   ```', open, '', 'SECRET', '', close);
    expect(tagProblems(body)).toEqual([]);
    expect(findings(body, parse)).toEqual([`4:1 internal-tag — ${misplaced(8)}`]);
  });

  test.each(parsers)(
    'that only a parser sees cannot show a colleague one block where the lines are two (%s)',
    (_name, parse) => {
      const trick = ['a', '2. ```', '   ```'];
      const body = text(open, ...trick, close, '', 'SECRET', '', open, ...trick, close);
      expect(findings(body, parse)).toEqual([
        `1:1 internal-tag — ${misplaced(5)}`,
        `9:1 internal-tag — ${misplaced(13)}`,
      ]);
    },
  );

  test.each(parsers)(
    'a line with backticks behind its sign begins no code, so its end begins some (%s)',
    (_name, parse) => {
      const body = text(open, '```a`b', '', '```', close, 'SECRET', '```', close);
      expect(findings(body, parse)).toEqual([`5:1 internal-tag — ${inCode}`]);
    },
  );
});

describe('a block inside something else is refused, whatever parser reads it:', () => {
  test.each<[what: string, body: string, line: number, end: number]>([
    ['a component', text('<Callout kind="note">', open, 'SECRET', close, '</Callout>'), 2, 4],
    [
      'a component in a block',
      text('<Callout kind="note">', '', open, '', 'SECRET', '', close, '', '</Callout>'),
      3,
      7,
    ],
  ])('%s', (_what, body, line, end) => {
    for (const [, parse] of parsers) {
      expect(findings(body, parse)).toEqual([`${line}:1 internal-tag — ${misplaced(end)}`]);
    }
  });

  test.each(parsers)('the value of an attribute (%s)', (_name, parse) => {
    const body = text("<Callout kind='", open, 'SECRET', close, "'>x</Callout>");
    expect(findings(body, parse)[0]).toBe(
      '1:1 unclosed-tag — <Callout> is not closed properly. Write <Callout …>text</Callout> or <Callout … />.',
    );
  });

  test.each(parsers)('braces (%s)', (_name, parse) => {
    const body = text('{/*', open, 'SECRET', close, '*/}');
    expect(findings(body, parse)).not.toEqual([]);
  });

  test('a body that cannot be read to its end says nothing false about its blocks', () => {
    const rules = findings(text(open, 'SECRET', close, '', '<1 '.repeat(60))).map((line) => line.split(' ')[1]);
    expect(new Set(rules)).toEqual(new Set(['less-than']));
  });
});

describe('a cut that would change how the rest is read is refused:', () => {
  test.each<[what: string, body: string, place: string]>([
    [
      'a list that would go on',
      text('1. a', '', open, '', 'SECRET', '', close, '', '1. b'),
      `9:1 internal-tag — ${joined(3)}`,
    ],
    ['a list without empty lines', text('- a', open, 'SECRET', close, '- b'), `5:1 internal-tag — ${joined(2)}`],
    [
      'an indented paragraph behind a list',
      text('- a', '', open, 'SECRET', close, '', '  b'),
      `7:3 internal-tag — ${joined(3)}`,
    ],
    [
      'an indented paragraph behind a footnote',
      text('a[^1]', '', '[^1]: note', '', open, 'SECRET', close, '', '    b'),
      `9:5 internal-tag — ${joined(5)}`,
    ],
    [
      'the second of two blocks',
      text('a', '', open, 'S', close, '', '- a', '', open, 'S', close, '', '- b'),
      `13:1 internal-tag — ${joined(9)}`,
    ],
  ])('%s', (_what, body, place) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual([place]);
  });

  test.each<[what: string, before: string[], after: string[]]>([
    ['paragraphs', ['a'], ['b']],
    ['quotations', ['> a'], ['> b']],
    ['a table and a line like its rows', ['| a |', '| - |', '| b |'], ['| c |']],
    ['a paragraph and a rule', ['a'], ['---', 'b']],
    ['a paragraph and a heading', ['a'], ['## b']],
    ['code signs that have no partner', ['a `x'], ['y` b']],
    ['a line with a no-break space', ['a', '\u00a0'], ['b']],
    ['different lists', ['- a'], ['* b']],
  ])('%s stay apart without empty lines', (_what, before, after) => {
    const body = text(...before, open, 'SECRET', close, ...after);
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual([]);
    expect(cut(body)).toBe(text(...before, '', ...after));
  });
});

describe('the cut', () => {
  test('takes two blocks in a row as one', () => {
    const block = text(open, 'SECRET', close);
    expect(cut(text('a', '', block, block, '', 'b'))).toBe('a\n\nb');
    expect(cut(text('a', '', block, '', block, '', 'b'))).toBe('a\n\nb');
  });

  test('leaves nothing of a block at the very beginning or end', () => {
    const block = text(open, 'SECRET', close);
    expect(cut(text(block, 'a'))).toBe('a');
    expect(cut(text('a', block))).toBe('a\n');
    expect(cut(text('a', '', block, ''))).toBe('a\n');
    expect(cut(block)).toBe('');
  });

  test('leaves a text without blocks as it is', () => {
    expect(cut('a\n\n\nb\n')).toBe('a\n\n\nb\n');
  });

  test('keeps empty lines that have nothing to do with a block', () => {
    expect(cut(text('```', '', '', '```', '', open, 'SECRET', close, '', '```', '', '', '```'))).toBe(
      text('```', '', '', '```', '', '```', '', '', '```'),
    );
  });

  test('an empty block is cut too', () => {
    expect(cut(text('a', '', open, close, '', 'b'))).toBe('a\n\nb');
  });
});

test('blanking empties the lines of the blocks and keeps the numbers of all others', () => {
  const body = text('a', open, 'SECRET', close, 'b', open, close);
  expect(blankInternal(body, scanInternal(body).blocks)).toBe(text('a', '', '', '', 'b', '', ''));
});

test('line endings of Windows and of old Macs change nothing', () => {
  const file = text('---', 'title: x', '---', 'a', '', open, 'SECRET', close, '', 'b');
  for (const ending of ['\r\n', '\r']) {
    const { body } = splitFile(file.replaceAll('\n', ending));
    expect(scanInternal(body)).toEqual({ blocks: [{ open: 6, close: 8, reason: 'Names a customer' }], problems: [] });
    expect(cut(body).trim()).toBe('a\n\nb');
  }
});

test('an <Internal> block in a public text is refused', () => {
  expect(findings(text('', open, '', 'SECRET', '', close), satteriParser, { ...context, edition: 'public' })).toEqual([
    '2:1 internal-reference — an <Internal> block stands in a public text. Write the snapshot anew with npm run clear.',
  ]);
});
