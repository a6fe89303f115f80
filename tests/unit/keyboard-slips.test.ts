import { describe, expect, test } from 'vitest';
import { readYaml } from '#core/tree/read-yaml.ts';

/** The problems of fields that begin on line 2 of a file, as `line:column message`. */
const problems = (text: string) =>
  readYaml(text, 2).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('a slip of the keyboard is named, where it stands:', () => {
  test.each([
    [
      'a full-width colon',
      'title: A title\nowner：The team\n',
      '3:1 the colon is a full-width one (：). Write owner: followed by a space.',
    ],
    [
      'a full-width space',
      'ask:\n\u3000- One question\n',
      '3:1 a full-width or protected space indents this line. Use ordinary spaces.',
    ],
    [
      'curly quotation marks around a colon',
      'title: “Our plan: a story”\n',
      '2:8 the quotation marks “ ” are not those of the keyboard. Write "…".',
    ],
    [
      'a bullet',
      'ask:\n• One question\n',
      '3:1 an item of a list begins with "•". Begin it with a hyphen and a space: "- ".',
    ],
    [
      'a hyphen without a space',
      'ask:\n-One question\nowner: A team\n',
      '3:1 a space is missing behind the hyphen. Write "- " before each item of a list.',
    ],
    [
      'a field indented too much',
      'failure:\n  expected: This\n   happened: That\n',
      '4:4 this line is indented more than the field above it. Give both the same number of spaces.',
    ],
  ])('%s', (_what, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

test('none of these signs is a slip inside a sound text', () => {
  expect(problems('title: Our plan ： “a story” • with signs\nask:\n  - "• One"\n')).toEqual([]);
});
