import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { readTree } from '#build/read/read-tree.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { checkTree, checkWholeEntry } from '#core/check/check-tree.ts';
import { fieldsAsYaml } from '#core/clear/serialise.ts';
import { formatFinding } from '#core/findings/finding.ts';
import { applyFixes } from '#core/fix/apply-fixes.ts';
import { lesson } from '#core/schema/lesson.ts';
import { compile, context, findings } from './body-helpers.ts';
import { entryOf, read, soundTree } from './helpers.ts';
import { withoutHiddenSigns } from '#core/findings/hidden-sign.ts';
import { examineBody } from '#core/body/examine.ts';

/** The same inputs in every run, so that a failure can be repeated. */
fc.configureGlobal({ seed: 20_261_122, numRuns: 300 });

/** Any text: words of any language, signs that mean something to YAML or Markdown, and what lies between. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '# ',
          ' #',
          ': ',
          '- ',
          '"',
          "'",
          '\\',
          '|',
          '>',
          '*',
          '&',
          '!',
          '%',
          '@',
          '`',
          '{',
          '}',
          '[',
          ']',
          ',',
          '?',
        ],
        ...['\n', '\r\n', '\t', '  ', '\u00a0', '\u2028', '\u0085', '\ufeff', '---', '...', '<<', '~', 'null', 'true'],
        ...['<', '</', '/>', '<b>', '{x}', '<!--', '-->', '<Callout kind="note">', '</Callout>', '<Cite id="paper" />'],
        ...[
          '<Internal reason="x">',
          '</Internal>',
          'import ',
          'export ',
          '[a](b)',
          '![](x)',
          '[^1]',
          '[^1]: ',
          '| a |',
        ],
        ...['| - |', '```', '~~~', '===', '1. ', '- [ ] ', '$', '&amp;', 'https://example.org', 'a@example.org', '年'],
        ...['word', 'なぜ', 'é', '😀', '2021', '3.10', '__proto__', 'javascript:'],
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join('')),
);

/** The same text, long enough for a field that asks for ten characters and short enough for one that takes ninety. */
const fieldText = anyText.map((text) => `${withoutHiddenSigns(text)}${'.'.repeat(10)}`);

describe('any text in a field comes back as typed', () => {
  const draft = (text: string) => ({
    title: text,
    status: 'draft',
    failure: { expected: text, happened: text, attempts: [{ tried: text, result: 'failed' }], signals: [text, text] },
    say: `${text}${'.'.repeat(10)}`,
    ask: [text],
    contact: text,
  });

  test('written as YAML and read again', () => {
    fc.assert(
      fc.property(
        fieldText.filter((text) => Array.from(text).length <= 90),
        (text) => {
          const entry = entryOf('lessons/a', `---\n${fieldsAsYaml(lesson, draft(text))}---\n`);
          expect(entry.data).toEqual(draft(text));
        },
      ),
    );
  });

  test('also with line ends of Windows and a byte-order mark', () => {
    fc.assert(
      fc.property(
        fieldText.filter((text) => Array.from(text).length <= 90),
        (text) => {
          const file = `---\n${fieldsAsYaml(lesson, draft(text))}---\n`;
          const entry = entryOf('lessons/a', `\uFEFF${file.replaceAll('\n', '\r\n')}`);
          expect(entry.data).toEqual(draft(text));
        },
      ),
    );
  });
});

describe('any text as a body', () => {
  test('is examined, and every finding has a place in the text and one line of words', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const lines = body.split(/\r\n?|\n/);
        for (const finding of examineBody(body, 'a.mdx', satteriParser, context).findings) {
          expect(formatFinding(finding)).toMatch(/^a\.mdx:\d+:\d+ [a-z-]+ — [^\n]+$/);
          expect(finding.line).toBeLessThanOrEqual(lines.length);
        }
      }),
    );
  });

  test('can be given its fixes, after which it is examined again', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const { findings: found } = examineBody(body, 'a.mdx', satteriParser, context);
        const { text, applied } = applyFixes(body, found);
        expect(applied.length > 0).toBe(text !== body);
        examineBody(text, 'a.mdx', satteriParser, context);
      }),
    );
  });

  test('becomes a page when nothing is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (body) => {
        if (findings(body).length === 0) expect((await compile(body)).html).toBeTypeOf('string');
      }),
    );
  });

  test('with a backslash before every sign is shown as typed', async () => {
    // Markdown itself takes white space at the ends of lines, line ends and null away, and makes links of addresses; what looks
    // like an <Internal> tag is refused wherever it stands.
    const line = anyText
      // eslint-disable-next-line no-control-regex -- these are what is taken out
      .map((text) => `Text ${text.replace(/[\s\0-\x1f\x85]+/g, ' ').trim()}`.trimEnd())
      .filter((text) => !/:\/\/|www\.|[^\s]@[^\s]|internal/i.test(text));
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        const { html } = await compile(text.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
        expect(shown(html)).toBe(text);
      }),
    );
  });
});

/** The text of one paragraph of HTML. */
function shown(html: string): string {
  return html
    .replace(/^<p>([^<]*)<\/p>$/, '$1')
    .replace(/&#x([0-9A-F]+);/gi, (_sign, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

describe('any bytes as a file', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    anyText.map((text) => new TextEncoder().encode(text)),
    fc.tuple(anyText, anyText).map(([yaml, body]) => new TextEncoder().encode(`---\n${yaml}\n---\n${body}`)),
    fc.tuple(fc.uint8Array({ maxLength: 100 }), anyText).map(([head, body]) => {
      const text = new TextEncoder().encode(`\n---\n${body}`);
      return Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, ...head, ...text]);
    }),
  );

  test('are an entry or have findings, never neither', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const { entry, findings: found } = read('lessons/a', new TextDecoder().decode(data));
        expect(entry === undefined).toBe(found.length > 0);
      }),
    );
  });

  describe('in a project', () => {
    let root: string;
    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'client-zero-bytes-'));
      mkdirSync(join(root, 'content/lessons'), { recursive: true });
      mkdirSync(join(root, 'content/vocabulary'));
    });
    afterAll(() => {
      rmSync(root, { recursive: true, force: true });
    });

    test('are read and checked', async () => {
      await fc.assert(
        fc.asyncProperty(bytes, async (data) => {
          writeFileSync(join(root, 'content/lessons/a.mdx'), data);
          writeFileSync(join(root, 'content/vocabulary/drivers.yaml'), data);
          const { tree, findings: found } = await readTree(root, 'content', 'internal');
          checkTree(tree, satteriParser);
          expect(found.some(({ file }) => file === 'content/lessons/a.mdx')).toBe(tree.entries.size === 0);
        }),
      );
    });
  });
});

describe('any value as front matter', () => {
  const around = soundTree();
  /** Values as YAML can write them, with the names of fields where keys stand. */
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyText,
      fc.constantFrom('draft', 'published', 'retired', 'failed', 'stated', 'data', 'cases/sound-case', '2021', 'en'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom(...Object.keys(lesson.shape), 'expected', 'happened', 'attempts', 'tried', 'result', 'id'),
          fc.constantFrom('__proto__', 'constructor', 'toString', 'titel', 'statsu', '<<', ''),
          anyText,
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    ),
  }));

  test('is an entry or has findings, each with a place and one line of words', () => {
    fc.assert(
      fc.property(value, (front) => {
        const yaml = new Document(front, { schema: 'failsafe' }).toString();
        const { entry, broken, findings: found } = read('lessons/sound', `---\n${yaml}---\n`);
        expect(entry === undefined).toBe(found.length > 0);
        for (const finding of found) expect(formatFinding(finding)).toMatch(/^content\/lessons\/sound\.mdx:\d+:\d+ /);
        if (entry) checkTree(soundTree(entry), satteriParser);
        else if (broken) checkWholeEntry(broken, around, satteriParser);
        else expect(found.map(({ rule }) => rule)).toEqual(['hidden-sign']);
      }),
    );
  });

  test('in a draft that is sound but for one field passes the rules or has findings', () => {
    const sound = {
      title: 'Why did nobody come twice?',
      status: 'draft',
      failure: { expected: 'Everybody would come.', happened: 'Nobody came twice.' },
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(lesson.shape)), value, (key, given) => {
        const yaml = new Document({ ...sound, [key]: given }, { schema: 'failsafe' }).toString();
        const { entry, broken, findings: found } = read('lessons/sound', `---\n${yaml}---\n`);
        expect(entry === undefined).toBe(found.length > 0);
        if (entry) checkTree(soundTree(entry), satteriParser);
        else if (broken) checkWholeEntry(broken, around, satteriParser);
        else expect(found.map(({ rule }) => rule)).toEqual(['hidden-sign']);
      }),
    );
  });
});
