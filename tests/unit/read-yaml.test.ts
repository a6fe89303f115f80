import { describe, expect, test } from 'vitest';
import { readYaml } from '#core/tree/read-yaml.ts';

/** The problems of a YAML that begins on line 1, as `line:column message`. */
function problems(text: string): string[] {
  return readYaml(text, 1).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const needsQuotes = 'a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".';
const noAnchor = 'an anchor (&name) is not allowed here. Write the value out where it is used.';
const noAlias = 'an alias (*name) is not allowed here. Write the value out.';
const neither =
  'this line is neither a field with a colon nor indented. Write field: value, or indent the text by two spaces when it continues the line above.';
const lostComment =
  'what follows # would be lost as a comment. Put the text in "double quotes", or the comment on a line of its own.';

describe('every value stays the text that was typed', () => {
  test.each([
    ['2021', '2021'],
    ['3.10', '3.10'],
    ['true', 'true'],
    ['yes', 'yes'],
    ['null', 'null'],
    ['~', '~'],
    ['0x1f', '0x1f'],
    ['2021-04-01', '2021-04-01'],
    ['"#1 lesson"', '#1 lesson'],
    ["'it''s'", "it's"],
    ['C#', 'C#'],
    ['a:b', 'a:b'],
    ['部門: なし'.replace(': ', '：'), '部門：なし'],
    ['', ''],
    ['# only a comment', ''],
    ['|\n  two\n  lines', 'two\nlines\n'],
    ['>-\n  one\n  line', 'one line'],
    ['one\n  line', 'one line'],
  ])('a: %s', (typed, value) => {
    expect(readYaml(`a: ${typed}`, 1)).toMatchObject({ value: { a: value }, problems: [] });
  });

  test('in lists and fields of fields, written as blocks or in brackets', () => {
    expect(readYaml('- 1\n- [2, {c: 3}]\n- d:\n    - 4', 1).value).toEqual(['1', ['2', { c: '3' }], { d: ['4'] }]);
  });

  test('and comments on lines of their own, or behind a quoted text, are no part of it', () => {
    expect(readYaml('# first\na: b\n# second\nc: "d" # third\n', 1)).toMatchObject({
      value: { a: 'b', c: 'd' },
      problems: [],
    });
  });
});

describe('a mistake has one sentence, at its place:', () => {
  test.each([
    ['an anchor', 'a: &x 1', [`1:4 ${noAnchor}`]],
    ['an anchor above a block', 'a: &x\n  b: 1', [`1:4 ${noAnchor}`]],
    ['an alias', 'a: &x 1\nb: *x', [`1:4 ${noAnchor}`, `2:4 ${noAlias}`]],
    ['an alias of nothing', 'a: *x', [`1:4 ${noAlias}`]],
    ['a tag', 'a: !secret x', ['1:4 the tag !secret is not allowed here. Write plain text.']],
    ['a tag of YAML', 'a: !!str 2021', ['1:4 the tag !!str is not allowed here. Write plain text.']],
    ['a tag that would convert', 'a: !!int 5', ['1:4 the tag !!int is not allowed here. Write plain text.']],
    ['a tag on a block', 'a: !!map\n  b: c', ['1:4 the tag !!map is not allowed here. Write plain text.']],
    ['a merge key', '<<: {a: b}', ['1:1 a merge key (<<) is not allowed here. Write the fields out.']],
    ['a field twice', 'a: 1\nb: 2\na: 3', ['3:1 the same field stands here twice. Keep one of them.']],
    ['a field twice, further in', 'a:\n  b: 1\n  b: 2', ['3:3 the same field stands here twice. Keep one of them.']],
    ['a tab', 'a:\n\t- b', ['2:1 a tab indents this line. Use spaces.']],
    ['a colon in a text', 'title: Why: because', [`1:8 ${needsQuotes}`]],
    ['a colon in a list item', '- a\n- b: c: d', [`2:6 ${needsQuotes}`]],
    [
      'an indented field below a text',
      'a: b\n  c: d',
      ['2:3 this line is indented more than the field above it. Give both the same number of spaces.'],
    ],
    ['a double quote', 'a: "x', ['1:6 a quotation mark is not closed. Put " at the end of the text.']],
    ['a single quote', "a: 'x", ["1:6 a quotation mark is not closed. Put ' at the end of the text."]],
    ['a square bracket', 'a: [x, y', ['1:9 a bracket is not closed. Put ] at its end.']],
    ['a curly bracket', 'a: {x: y', ['1:9 a bracket is not closed. Put } at its end.']],
    ['a line without a colon', 'a: b\nc', [`2:1 ${neither}`]],
    ['an at sign', '- @team', ['1:3 a text cannot begin with @ here. Put the text in "double quotes".']],
    ['a backtick', 'a: `x`', ['1:4 a text cannot begin with ` here. Put the text in "double quotes".']],
    ['a number sign in a text', 'a: The #1 problem', [`1:8 ${lostComment}`]],
    ['a comment behind a list item', '- one\n- two  # three', [`2:8 ${lostComment}`]],
    [
      'an end mark',
      'a: b\n...\nc: d',
      ['3:1 a line of --- or ... ends the fields before this one. Take that line out.'],
    ],
    [
      'anything else',
      'a: "\\q"',
      ['1:5 this is not readable as YAML: Invalid escape sequence \\q. Compare the line with the ones around it.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('several mistakes are told at once, and nothing is read', () => {
    const { value, problems: found } = readYaml('a: !x 1\nb: c: d\ne: "f', 3);
    expect(value).toBeUndefined();
    expect(found.map(({ line, column }) => `${line}:${column}`).sort()).toEqual(['3:4', '4:4', '5:6']);
  });
});

describe('places', () => {
  const { locate } = readYaml(
    ['title: x', 'list:', '  - a', '  - b: c', '    d:  e', 'flow: [f, {g: h}]', 'empty:', 'object:', '  i: j'].join(
      '\n',
    ),
    2,
  );

  test.each([
    [['title'], '2:8', '2:1'],
    [['list', 0], '4:5', '4:5'],
    [['list', 1, 'b'], '5:8', '5:5'],
    [['list', 1, 'd'], '6:9', '6:5'],
    [['flow', 1, 'g'], '7:15', '7:12'],
    [['object', 'i'], '10:6', '10:3'],
  ])('the value and the key of %j', (path, value, key) => {
    const at = (what: 'key' | 'value') => {
      const { line, column } = locate(path, what);
      return `${line}:${column}`;
    };
    expect([at('value'), at('key')]).toEqual([value, key]);
  });

  test('a list or object written as a block is found at its key', () => {
    expect(locate(['list'])).toEqual({ line: 3, column: 1 });
    expect(locate(['object'])).toEqual({ line: 9, column: 1 });
    expect(locate(['flow'])).toEqual({ line: 7, column: 7 });
  });

  test('what is not there is found at the nearest parent that is', () => {
    expect(locate(['list', 1, 'missing'])).toEqual({ line: 5, column: 5 });
    expect(locate(['object', 'missing', 'deeper'])).toEqual({ line: 9, column: 1 });
    expect(locate(['missing'])).toEqual({ line: 2, column: 1 });
    expect(locate(['list', 7])).toEqual({ line: 3, column: 1 });
  });

  test('an empty YAML is found on its first line', () => {
    expect(readYaml('', 2).locate(['title'])).toEqual({ line: 2, column: 1 });
  });

  test('columns count UTF-16 units', () => {
    expect(readYaml('[𠮷, a]', 1).locate([1])).toEqual({ line: 1, column: 6 });
  });
});
