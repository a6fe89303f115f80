import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Document, parseDocument } from 'yaml';
import { plainYaml } from '#core/tree/plain-yaml.ts';
import { splitFile } from '#core/tree/split-file.ts';

/** What the reader with positions makes of a text; undefined when it finds anything wrong. */
function careful(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

describe('the fast reader', () => {
  test('reads nearly all content, and all that it reads as the careful one does', () => {
    const root = join(import.meta.dirname, '../../content');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const texts = names.filter((name) => name.endsWith('.mdx')).map((name) => readFileSync(join(root, name), 'utf8'));
    const yamls = texts.map((text) => splitFile(text).yaml!);
    expect(yamls.length).toBeGreaterThan(20);
    const read = yamls.filter((yaml) => plainYaml(yaml) !== undefined);
    expect(read.length).toBeGreaterThan(yamls.length * 0.9);
    for (const yaml of read) expect(plainYaml(yaml)).toEqual(careful(yaml));
    // All that it leaves is sound and has the sign of a comment, inside a title in quotation marks.
    for (const yaml of yamls.filter((one) => !read.includes(one))) {
      expect(careful(yaml)).toBeDefined();
      expect(yaml).toMatch(/"[^"\n]*#[^"\n]*"/);
    }
  });

  test('reads lines that are comments, wherever they stand', () => {
    expect(plainYaml('# one\na:\n  # two\n  - b\n  # three\n')).toEqual({ a: ['b'] });
  });

  test.each([
    ['an anchor', 'a: &x 1\nb: 2'],
    ['an alias', 'a: 1\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a merge key', 'a: { <<: 1 }'],
    ['a comment behind a value', 'a: one # two'],
    ['a tab', 'a:\n\tb: 1'],
    ['a field twice', 'a: 1\na: 2'],
    ['an empty value', 'a:\nb: 1'],
    ['an unclosed quotation mark', 'a: "b'],
    ['a colon in an unquoted text', 'a: b: c'],
    ['a document mark', 'a: 1\n---\nb: 2'],
    ['a complex key', '? [a]\n: b'],
    ['a control sign', 'a: b\u0007'],
  ])('leaves %s to the careful one', (_what, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  test('never says anything else than the careful one', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        'b: ',
        '- ',
        '\n',
        '  ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        ': ',
        '|',
        '>-',
        '#',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '?',
        '日本',
        '2021',
        'true',
        '\\n',
        '~',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const fast = plainYaml(text);
        if (fast !== undefined) expect(fast).toEqual(careful(text));
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test('reads back what was written, in whatever style', () => {
    const value = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })),
      { minKeys: 1, maxKeys: 5 },
    );
    fc.assert(
      fc.property(value, fc.constantFrom(20, 80, 0), (data, lineWidth) => {
        const text = new Document(data, { schema: 'failsafe' }).toString({ lineWidth });
        const fast = plainYaml(text);
        if (fast !== undefined) expect(fast).toEqual(careful(text));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
