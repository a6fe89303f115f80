import { expect, test } from 'vitest';
import { normaliseText, splitFile } from '#core/tree/split-file.ts';

test('a file has fields between two lines of ---, and a body below whose lines keep their numbers', () => {
  expect(splitFile('---\na: b\nc: d\n---\n\nText.\n')).toEqual({
    source: '---\na: b\nc: d\n---\n\nText.\n',
    yaml: 'a: b\nc: d',
    yamlLine: 2,
    body: '\n\n\n\n\nText.\n',
  });
});

test('a file may end with its fields', () => {
  expect(splitFile('---\na: b\n---')).toMatchObject({ yaml: 'a: b', body: '\n\n\n' });
});

test('fields may be empty', () => {
  expect(splitFile('---\n---\nText.')).toMatchObject({ yaml: '', body: '\n\nText.' });
});

test('white space behind --- changes nothing', () => {
  expect(splitFile('--- \na: b\n---\t\nText.')).toMatchObject({ yaml: 'a: b' });
});

test('only the first two lines of --- count; later ones belong to the body, indented ones to the fields', () => {
  expect(splitFile('---\na: |\n  ---\n---\nOne.\n\n---\n\nTwo.')).toMatchObject({
    yaml: 'a: |\n  ---',
    body: '\n\n\n\nOne.\n\n---\n\nTwo.',
  });
});

test.each(['', 'Text.', '\n---\na: b\n---\n', '---\na: b\n', ' ---\na: b\n---\n', '----\na: b\n----\n'])(
  'the file %j has no fields: all of it is body',
  (text) => {
    expect(splitFile(text)).toEqual({ source: text, yaml: undefined, yamlLine: 1, body: text });
  },
);

test('carriage returns and a byte-order mark go away', () => {
  expect(normaliseText('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n');
  expect(splitFile('\uFEFF---\r\na: b\r\n---\r\nText.\r\n')).toEqual(splitFile('---\na: b\n---\nText.\n'));
});

test('a byte-order mark inside a text stays', () => {
  expect(normaliseText('a\uFEFFb')).toBe('a\uFEFFb');
});
