import { describe, expect, test } from 'vitest';
import { BodySyntaxError, type BodyParser } from '#core/body/parser.ts';
import { parseWithRecovery } from '#core/body/recover.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { findings, parsers } from './body-helpers.ts';

const lessThan = 'less-than — a bare < begins a component here. Write \\< to show the sign itself.';
const brace = 'brace — a bare { begins code here. Write \\{ to show the sign itself.';
const expression = 'no-expression — braces { } are code here. Write \\{ to show the sign itself, or take them out.';
const comment = 'comment — a comment cannot stand here. Take it out; notes for colleagues go into an <Internal> block.';
const autolink = 'autolink — an address in < > cannot stand here. Write [words](address) instead.';
const html = (name: string) =>
  `raw-html — <${name}> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.`;
const unclosed = (name: string) =>
  `unclosed-tag — <${name}> is not closed properly. Write <${name} …>text</${name}> or <${name} … />.`;

describe('a writer is told what to type for', () => {
  test.each<[what: string, body: string, found: string[]]>([
    ['a bare <', 'takes <100 ms', [`1:7 ${lessThan}`]],
    ['a bare < behind Japanese words and an emoji', '日本語😀 <100', [`1:7 ${lessThan}`]],
    ['a bare < in a heading', '## a <1', [`1:6 ${lessThan}`]],
    ['a bare < in a list', '- a\n- <1', [`2:3 ${lessThan}`]],
    ['a bare < in a table', '| a |\n| - |\n| <1 |', [`3:3 ${lessThan}`]],
    ['a bare < in a component', '<Callout kind="note">a <1 b</Callout>', [`1:24 ${lessThan}`]],
    ['a bare < behind two backslashes', '\\\\<1', [`1:3 ${lessThan}`]],
    ['a bare < behind one in code', '`<` <1', [`1:5 ${lessThan}`]],
    ['a bare {', 'a\n\nb {c', [`3:3 ${brace}`]],
    ['a comment', '<!-- a -->', [`1:1 ${comment}`]],
    ['a comment in a sentence', 'a <!-- b --> c', [`1:3 ${comment}`]],
    ['an address between < and >', 'See <https://example.org>.', [`1:5 ${autolink}`]],
    [
      'an e-mail address between < and >',
      '<a@example.org>',
      [`1:1 ${autolink}`, '1:2 link — a link to an e-mail address is not allowed. Name the team instead.'],
    ],
    ['HTML that is never closed', 'a <b> c', [`1:3 ${html('b')}`]],
    ['an end of HTML that closes nothing', 'a </b> c', [`1:3 ${html('b')}`]],
    ['a component that is never closed', '<Callout kind="note">\na', [`1:1 ${unclosed('Callout')}`]],
    ['an end of a component that closes nothing', 'a\n</Callout>', [`2:1 ${unclosed('Callout')}`]],
  ])('%s', (_what, body, found) => {
    for (const [, parse] of parsers) expect(findings(body, parse)).toEqual(found);
  });
});

describe('several hazards are all reported, each at its own place:', () => {
  test.each(parsers)('on several lines (%s)', (_name, parse) => {
    expect(findings('a <1\n\n{b\n\n# C', parse).sort()).toEqual([
      `1:3 ${lessThan}`,
      `3:1 ${brace}`,
      '5:1 heading — a heading with one # is the page’s title. Begin with ##.',
    ]);
  });

  test.each(parsers)('two on one line (%s)', (_name, parse) => {
    expect(findings('5 <6 and <7', parse)).toEqual([`1:3 ${lessThan}`, `1:10 ${lessThan}`]);
  });

  test.each(parsers)('on one line, where only some stop the parser (%s)', (_name, parse) => {
    expect(findings('a <1 {b} <2 <i>c</i>\n\n{d}', parse)).toEqual([
      `1:3 ${lessThan}`,
      `1:10 ${lessThan}`,
      `1:6 ${expression}`,
      `1:13 ${html('i')}`,
      `3:1 ${expression}`,
    ]);
  });

  test('also if the parser finds the later one first', () => {
    const places = [6, 3];
    const parse: BodyParser = (source) => {
      const column = places.shift();
      if (column !== undefined) throw new BodySyntaxError(1, column, 'stop');
      return satteriParser(source);
    };
    expect(findings('a {b <1 {c}', parse)).toEqual([`1:6 ${lessThan}`, `1:3 ${brace}`, `1:9 ${expression}`]);
  });
});

describe('a body with very many hazards', () => {
  test.each(parsers)('is given up after fifty repairs (%s)', (_name, parse) => {
    const { root, problems } = parseWithRecovery('<1\n\n'.repeat(60), parse);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toEqual({
      rule: 'less-than',
      line: 101,
      column: 1,
      message: 'a bare < begins a component here. Write \\< to show the sign itself.',
    });
    expect(root).toEqual({ type: 'root', children: [] });
  });

  test.each(parsers)('is bounded on one line too (%s)', (_name, parse) => {
    expect(findings('<1 '.repeat(60), parse)).toHaveLength(51);
  });
});

test('a place that no backslash can mend is one finding in words', () => {
  const parse: BodyParser = () => {
    throw new BodySyntaxError(2, 1, 'no end');
  };
  expect(findings('a\nb', parse)).toEqual(['2:1 syntax — this cannot be read: no end. Rewrite the line.']);
});

test('an error that is not about the text is not hidden', () => {
  const parse: BodyParser = () => {
    throw new TypeError('broken');
  };
  expect(() => parseWithRecovery('a', parse)).toThrow(new TypeError('broken'));
});

test('the parser of the build says where it gave up', () => {
  expect(() => satteriParser('a\n\nb <1')).toThrow(BodySyntaxError);
  expect(() => satteriParser('a\n\nb <1')).toThrow(expect.objectContaining({ line: 3, column: 3 }));
});
