import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkProject } from '#build/editions/check-project.ts';
import { readProject } from '#build/read/read-project.ts';
import { readFiles, readTree, readVocabulary, treeOf } from '#build/read/read-tree.ts';
import { bodyLinks } from '#core/body/body-links.ts';
import { sitePath } from '#core/site-path.ts';
import { assetsOf } from '#core/tree/assets-of.ts';
import { remarkParser } from './body-helpers.ts';
import { cardOf } from '#core/tree/card.ts';
import { entryOf, soundCase, soundLesson, texts } from './helpers.ts';

let root = '';

/** Writes a file of the project. */
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'client-zero-read-'));
  write('content/lessons/sound.mdx', soundLesson);
  write('content/cases/sound-case.mdx', soundCase);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('the confidential names are those of the file that the environment names', async () => {
  write('names.txt', '# customers\nOrion\n');
  vi.stubEnv('CONFIDENTIAL_NAMES', join(root, 'names.txt'));
  expect((await readProject(root)).internal.confidential).toEqual(['Orion']);
});

test('a file of names that cannot be read is an error', async () => {
  vi.stubEnv('CONFIDENTIAL_NAMES', join(root, 'gone.txt'));
  expect(texts((await readProject(root)).findings)).toEqual([
    'CONFIDENTIAL_NAMES:1:1 no-confidential-name — the file that the environment variable CONFIDENTIAL_NAMES names cannot be read. Correct the variable, or unset it.',
  ]);
});

test('a card that was made before is taken over, and everything else can be asked for all the same', async () => {
  const card = cardOf(entryOf('lessons/sound', soundLesson).data);
  const asked: string[] = [];
  const { tree } = treeOf(
    await readFiles(root, 'content'),
    readVocabulary(root, 'content', 'internal'),
    'internal',
    {},
    (ref) => {
      asked.push(ref);
      return ref === 'lessons/sound' ? card : undefined;
    },
  );
  expect(asked.sort()).toEqual(['cases/sound-case', 'lessons/sound']);
  const entry = tree.entries.get('lessons/sound')!;
  const parsed = entryOf('lessons/sound', soundLesson);
  expect(entry.card).toBe(card);
  expect({ ...entry, card: undefined, locate: undefined }).toEqual({ ...parsed, card: undefined, locate: undefined });
  expect(entry.locate(['outcome', 'result'])).toEqual(parsed.locate(['outcome', 'result']));
});

test('an entry whose fields do not fit is kept apart from those that are shown', async () => {
  write('content/lessons/sound.mdx', soundLesson.replace('title:', 'titel:'));
  const { tree } = await readTree(root, 'content', 'internal');
  expect([...tree.entries.keys()]).toEqual(['cases/sound-case']);
  expect([...tree.broken!.keys()]).toEqual(['lessons/sound']);
  expect([...tree.refs].sort()).toEqual(['cases/sound-case', 'lessons/sound']);
});

test('an image that is no mere image is a finding, in both trees', async () => {
  write('content/lessons/sound/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  write('content/cleared/lessons/sound/chart.png', 'no image');
  write('content/lessons/sound/notes.txt', 'no image either, and not shown');
  expect(texts((await readProject(root)).findings)).toEqual([
    'content/lessons/sound/chart.svg:1:1 image-file — the image holds <script>, which is no part of a drawing. Save it as plain SVG: shapes, texts and styles of its own, without scripts, links and embedded files. Or save it as PNG.',
    'content/cleared/lessons/sound/chart.png:1:1 image-file — the image cannot be read. Save it anew as png, jpg, webp, avif, gif or svg.',
  ]);
});

test('what lies beside an entry is found by its ref, and by no other', () => {
  const assets = new Set(['lessons/a/one.svg', 'lessons/a-b/two.svg', 'lessons/a/three.png']);
  expect([...assetsOf({ assets }, 'lessons/a')].sort()).toEqual(['lessons/a/one.svg', 'lessons/a/three.png']);
  expect([...assetsOf({ assets }, 'lessons/b')]).toEqual([]);
});

test('the entries to which a text links are listed once, without other links', () => {
  const text =
    '[a](../cases/x.mdx) [b](./y.mdx#end) [c](../cases/x.mdx#end) [d](https://example.com/)\n\n[e]\n\n[e]: z.mdx';
  expect([...bodyLinks(remarkParser(text), 'lessons/a')].sort()).toEqual(['cases/x', 'lessons/y', 'lessons/z']);
});

test('an address of the site begins with its base', () => {
  expect(sitePath('/', '/cases/x/')).toBe('/cases/x/');
  expect(sitePath('/base', '/cases/x/')).toBe('/base/cases/x/');
  expect(sitePath('/base/', '/cases/x/')).toBe('/base/cases/x/');
});

describe('what customers asked', () => {
  const item = '- question: Who paid for it?\n  date: 2026-11-20\n  result: no-answer\n';

  test('belongs to the internal tree; without the file there is none', async () => {
    expect((await readProject(root)).internal.asked).toBeUndefined();
    write('content/asked.yaml', item);
    const { internal, findings } = await readProject(root);
    expect(findings).toEqual([]);
    expect(internal.asked!.items.map(({ data, locate }) => [data.question, locate(['date'])])).toEqual([
      ['Who paid for it?', { line: 2, column: 9 }],
    ]);
  });

  test('is never read into the public tree', async () => {
    write('content/cleared/asked.yaml', item);
    expect((await readProject(root)).cleared.asked).toBeUndefined();
    expect(texts((await checkProject(root, { confidential: [] })).findings)).toContain(
      'content/cleared/asked.yaml:1:1 stray-file — no approved text uses this file. Remove it; npm run clear writes all that belongs here.',
    );
  });

  test('is no link to another file', async () => {
    write('elsewhere.yaml', item);
    symlinkSync(join(root, 'elsewhere.yaml'), join(root, 'content/asked.yaml'));
    const { internal, findings } = await readProject(root);
    expect(texts(findings)).toEqual([
      'content/asked.yaml:1:1 ordinary-file — this is a link to a file, or no file at all. Put the file itself here.',
    ]);
    expect(internal.asked).toBeUndefined();
  });

  test('has at most 200 KB', async () => {
    write('content/asked.yaml', `# ${'a'.repeat(70)}\n`.repeat(3000));
    expect(texts((await readProject(root)).findings)).toEqual([
      'content/asked.yaml:1:1 file-size — the file has 219 KB, and a text may have 200 KB. Shorten it; pictures go into files of their own.',
    ]);
  });

  test('is checked with everything else', async () => {
    write('content/asked.yaml', item.replace('no-answer', 'helped\n  story: lessons/souns'));
    expect(texts((await checkProject(root, { confidential: [] })).findings)).toContain(
      'content/asked.yaml:4:10 known-entries — there is no entry "lessons/souns". Did you mean "lessons/sound"? Correct the reference.',
    );
  });
});

test('a vocabulary is read anew when it has changed, and for each edition', () => {
  const names = (edition: 'internal' | 'public') => {
    const { terms, findings } = readVocabulary(root, 'content', edition);
    return [...terms.values()].map(({ data }) => data.name).concat(texts(findings));
  };
  const term = '- id: pilot\n  audience: internal\n  name: Pilot\n  definition: A first try in one team.\n';
  write('content/vocabulary/glossary.yaml', term);
  expect(names('internal')).toEqual(['Pilot']);
  expect(names('internal')).toEqual(['Pilot']);
  expect(names('public')).not.toContain('Pilot');
  write('content/vocabulary/glossary.yaml', term.replace('name: Pilot', 'name: Trial'));
  expect(names('internal')).toEqual(['Trial']);
});
