import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { prove } from '#build/proof/prove.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { clear, everythingIn, files, makeProject, run } from './project.ts';

const asked = `# Zebracomment: from the sales teams.
- question: Who paid for the zebradouble work?
  date: 2026-11-02
  result: no-answer
  barriers: [conflicting-interests]
  industry: retail
  note: They asked zebratwice.
- question: 誰が極秘の費用を払ったのですか。
  date: 2026-11-09
  result: no-answer
- question: Is there a zebraanswered question?
  date: 2026-11-10
  result: no-answer
  answeredBy: lessons/open-lesson
- question: Did the zebrafrontline agree?
  date: 2026-11-12
  result: fell-flat
  story: cases/open-case
- question: How did you get the zebranumbers?
  date: 2026-10-01
  result: helped
  story: lessons/open-lesson
- question: And in our zebracompany?
  date: 2026-11-20
  result: helped
  story: lessons/open-lesson
`;
const secret = /zebra\w+|極秘|asked\.yaml|dialogue-feedback|fell-flat">|Start an entry|Used this in a dialogue/gi;

let root: string;
const page = (path: string) => readFile(join(root, 'dist/internal', path, 'index.html'), 'utf8');
/** What a reader sees of a piece of a page. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** A section of a page by the id of its heading. */
const section = (html: string, id: string) =>
  new RegExp(`<section aria-labelledby="${id}"[^]*?</section>`).exec(html)?.[0] ?? '';

beforeAll(async () => {
  root = await makeProject('asked');
  await writeFile(join(root, 'content/asked.yaml'), asked);
  const plan = await clear(root, { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true });
  expect(plan.findings).toEqual([]);
  await buildEdition(root, 'internal');
  await buildEdition(root, 'public');
});

describe('the internal edition', () => {
  test('shows open questions, the latest first, with day, barriers, industry and note', async () => {
    const open = section(await page('questions'), 'asked');
    expect(words(open)).toMatch(
      /^Asked, not answered yet Customers asked this in a dialogue, and no story was there\. If you know one, begin with it\. 誰が極秘の費用を払ったのですか。 Asked on 2026-11-09 Start an entry Who paid for the zebradouble work\? Asked on 2026-11-02 · Conflicting interests · Retail They asked zebratwice\. Start an entry /,
    );
    expect(open).not.toContain('zebraanswered');
    expect(open).toMatch(/<p class="question" lang="ja"[^>]*>\s*誰が/);
  });

  test('shows whose story fell flat in a list of their own, with the story', async () => {
    const flat = section(await page('questions'), 'fell-flat');
    expect(words(flat)).toBe(
      'Fell flat A story was told, and it did not answer the question. Another one may. Did the zebrafrontline agree? Asked on 2026-11-12 Told: A case that everybody may read Start an entry',
    );
    expect(flat).toContain('href="/cases/open-case/"');
  });

  test('leads to them from the top of the page', async () => {
    expect(await page('questions')).toMatch(
      /<a href="#asked"[^>]*>2 asked and not answered yet, 1 where the story fell flat<\/a>/,
    );
  });

  test('begins an entry for each, with a draft that passes the check', async () => {
    const html = (await page('questions')).replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    const links = [...html.matchAll(/href="([^"]*\/new\/main\/[^"]*)"/g)].map((match) => new URL(match[1]!));
    expect(links.map(({ searchParams }) => searchParams.get('filename'))).toEqual([
      'asked-2026-11-09.mdx',
      'who-paid-for-the-zebradouble-work.mdx',
      'did-the-zebrafrontline-agree.mdx',
    ]);
    for (const { pathname, searchParams } of links) {
      expect(pathname).toBe('/example/client-zero/new/main/content/lessons');
      const name = searchParams.get('filename')!;
      const text = searchParams.get('value')!;
      expect(parseEntry('internal', 'lessons', name, `content/lessons/${name}`, text).findings).toEqual([]);
    }
  });

  test('marks stories that helped or fell flat, and no other', async () => {
    expect(words(await page('lessons/open-lesson'))).toContain('Helped in 2 dialogues, last on 2026-11-20.');
    expect(words(await page('cases/open-case'))).toContain('Fell flat in 1 dialogue.');
    expect(words(await page('cases/closed-case'))).not.toMatch(/Helped in|Fell flat in/);
  });

  test('asks on the page of each entry what came of it, also without a script', async () => {
    expect(await page('cases/closed-case')).toMatch(
      /<dialogue-feedback data-repository="https:\/\/github\.com\/example\/client-zero" data-story="cases\/closed-case">\s*<a rel="noreferrer" href="https:\/\/github\.com\/example\/client-zero\/issues\/new">/,
    );
  });

  test('makes a page anew when something was asked about its story', async () => {
    await writeFile(
      join(root, 'content/asked.yaml'),
      asked.replace('story: cases/open-case', 'story: cases/closed-case'),
    );
    await buildEdition(root, 'internal');
    expect(words(await page('cases/closed-case'))).toContain('Fell flat in 1 dialogue.');
    expect(words(await page('cases/open-case'))).not.toContain('Fell flat in');
  });

  test('says so when nothing is open, and warns of nothing', async () => {
    await writeFile(join(root, 'content/asked.yaml'), '[]\n');
    const { output } = await buildEdition(root, 'internal');
    expect(output).not.toContain('The collection "asked"');
    const html = await page('questions');
    expect(words(section(html, 'asked'))).toMatch(
      /^Asked, not answered yet No question of a customer waits for a story at present\./,
    );
    expect(section(html, 'fell-flat')).toBe('');
    expect(html).not.toContain('href="#asked"');
  });

  test('is not built from a file that cannot be read', async () => {
    await writeFile(join(root, 'content/asked.yaml'), '- question: Who paid for it?\n');
    await expect(buildEdition(root, 'internal')).rejects.toThrow(
      'content/asked.yaml:1:3 missing-field — date of the 1st item is missing.',
    );
  });
});

describe('the public edition', () => {
  test('holds nothing of it: no word, no form, no script', async () => {
    const said = Buffer.from(await everythingIn(join(root, 'dist/public')), 'latin1').toString();
    expect(said.match(secret)).toBe(null);
  });

  test('is built from a folder that does not hold the file', async () => {
    const staged = await files(join(root, '.work/public'));
    expect([...staged.keys()].filter((path) => /(^|\/)asked\.ya?ml$|^src\/internal/.test(path))).toEqual([]);
    const content = [...staged].filter(([path]) => path.startsWith('content/')).map(([, bytes]) => bytes.toString());
    expect(content.join('\n').match(/zebra\w+|極秘/g)).toBe(null);
  });

  test('would be set aside if a word of it came out', async () => {
    await writeFile(join(root, 'content/asked.yaml'), asked);
    const dir = join(root, 'dist/planted');
    const findings = async (text: string) => {
      await rm(dir, { recursive: true, force: true });
      await mkdir(dir, { recursive: true });
      await writeFile(join(dir, 'page.txt'), text);
      return (await prove(root, dir)).findings.map(({ message }) => message.split(' comes from ')[0]);
    };
    expect(await findings('It is open to everybody.')).toEqual([]);
    for (const text of ['zebradouble', 'zebratwice', 'zebracomment', '極秘の費用を払ったのですか']) {
      expect((await findings(text)).length).toBeGreaterThan(0);
    }
  });
});

test('npm run check names what is wrong in the file, with its line', async () => {
  await writeFile(join(root, 'content/asked.yaml'), asked.replace('story: cases/open-case', 'story: cases/open-csae'));
  const { code, output } = run(root, 'check', 'content/asked.yaml');
  expect(output).toContain(
    'content/asked.yaml:18:10 known-entries — there is no entry "cases/open-csae". Did you mean "cases/open-case"? Correct the reference.',
  );
  expect(code).toBe(1);
});
