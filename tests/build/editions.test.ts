import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { clear, everythingIn, files, makeProject } from './project.ts';

let root: string;
let cold: { internal: Map<string, Buffer>; public: Map<string, Buffer> };

beforeAll(async () => {
  const other = await makeProject('editions-elsewhere');
  root = await makeProject('editions');
  for (const project of [root, other]) {
    const plan = await clear(project, { entries: ['lessons/open-lesson', 'cases/open-case'], vocabulary: true });
    expect(plan.findings).toEqual([]);
  }
  await buildEdition(other, 'public');
  const coldPublic = await files(join(other, 'dist/public'));
  await buildEdition(other, 'internal', { cold: true });
  cold = { internal: await files(join(other, 'dist/internal')), public: coldPublic };
});

const names = (map: Map<string, Buffer>) => [...map.keys()];

/** Paths whose bytes differ. */
function differences(a: Map<string, Buffer>, b: Map<string, Buffer>): string[] {
  return [...new Set([...names(a), ...names(b)])].filter((path) => !a.get(path)?.equals(b.get(path) ?? Buffer.of()));
}

describe('both editions of one project', () => {
  test('internal → public → internal → public builds equal cold builds in another folder, images included', async () => {
    for (const edition of ['internal', 'public', 'internal', 'public'] as const) {
      await buildEdition(root, edition);
      const built = await files(join(root, 'dist', edition));
      // The internal one also shows what customers read, with the stripped copy of an image.
      expect(names(built).filter((path) => path.endsWith('.webp')).length).toBe(edition === 'internal' ? 3 : 1);
      expect(differences(built, cold[edition])).toEqual([]);
    }
  });

  test('nothing internal is in the public edition, the decoded search index included', async () => {
    const said = await everythingIn(join(root, 'dist/public'));
    expect(said.match(/canary\w*/gi)).toBe(null);
    expect(said).not.toMatch(/closed-case|draft-note|code-name/);
  });

  test('all of it is in the internal edition, so the search for it can find something', async () => {
    const said = (await everythingIn(join(root, 'dist/internal'))).toLowerCase();
    for (const word of [
      'canarysentence',
      'canarysay',
      'canaryavoid',
      'canaryalt',
      'canarytitle',
      'canarydraft',
      'canarycodename',
      'canaryplan',
    ]) {
      expect(said).toContain(word);
    }
  });

  test('the staged tree holds nothing internal', async () => {
    const staged = await files(join(root, '.work/public'));
    const text = [...staged]
      .filter(([path]) => !path.startsWith('node_modules/') && !path.startsWith('.astro/'))
      .map(([path, bytes]) => `${path}\n${bytes.toString('latin1')}`)
      .join('\n');
    expect(text.match(/canary\w*|intranet\.example|github\.com\/example/gi)).toBe(null);
    expect(names(staged).filter((path) => path.startsWith('src/internal'))).toEqual([]);
  });

  test('pages of the internal edition exist only there', () => {
    expect(names(cold.internal)).toContain('clearance/index.html');
    expect(names(cold.public)).not.toContain('clearance/index.html');
    expect(names(cold.public)).not.toContain('contribute/index.html');
    expect(cold.internal.get('index.html')!.toString()).toContain('<meta name="robots" content="noindex">');
    expect(cold.public.get('index.html')!.toString()).not.toContain('noindex');
  });

  test('a public page exists only for terms that cleared entries use', () => {
    expect(names(cold.public)).toContain('solutions/open-product/index.html');
    expect(names(cold.public)).not.toContain('industries/retail/index.html');
    expect(names(cold.public)).not.toContain('areas/index.html');
    expect(names(cold.internal)).toContain('solutions/code-name/index.html');
  });

  test('an old address leads to the new one', () => {
    const page = cold.public.get('lessons/former-name/index.html')!.toString();
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/lessons/open-lesson/">');
    expect(page).toContain('<a href="/lessons/open-lesson/">How did the team learn to share its figures?</a>');
  });

  test('a relation is written on one side and shown on both', () => {
    const page = cold.internal.get('cases/closed-case/index.html')!.toString();
    expect(page).toContain('href="/lessons/open-lesson/"');
    expect(cold.internal.get('lessons/open-lesson/index.html')!.toString()).toContain('href="/cases/closed-case/"');
    expect(cold.public.get('lessons/open-lesson/index.html')!.toString()).toContain('href="/cases/open-case/"');
  });

  test('an image is optimised, has its size, and carries no metadata', async () => {
    const page = cold.public.get('lessons/open-lesson/index.html')!.toString();
    const image = /<img[^>]*>/.exec(page)![0];
    expect(image).toContain('alt="A plain square."');
    expect(image).toContain('width="64" height="48"');
    expect(image).toMatch(/src="\/_astro\/square\.[^"]+\.webp"/);
    const copy = await readFile(join(root, 'content/cleared/lessons/open-lesson/square.png'));
    expect(copy.toString('latin1')).not.toMatch(/canary|exif/i);
  });

  test('an entry cleared again as retired keeps its page, which says so, and leaves lists and search', async () => {
    const copy = await makeProject('editions-retired');
    await cp(join(root, 'content'), join(copy, 'content'), { recursive: true });
    const file = join(copy, 'content/cases/open-case.mdx');
    const retired =
      'status: retired\nretired: { reason: The tables were given up., supersededBy: lessons/open-lesson }';
    await writeFile(file, (await readFile(file, 'utf8')).replace('status: published', retired));
    expect((await clear(copy, { entries: ['cases/open-case'] })).findings).toEqual([]);
    await buildEdition(copy, 'public');
    const page = await readFile(join(copy, 'dist/public/cases/open-case/index.html'), 'utf8');
    expect(page).toContain('<strong>This entry is retired.</strong> The tables were given up.');
    expect(page).toContain('Read instead: <a href="/lessons/open-lesson/">');
    expect(page).not.toContain('data-pagefind-body');
    expect(await readFile(join(copy, 'dist/public/cases/index.html'), 'utf8')).not.toContain('/cases/open-case/');
    await rm(copy, { recursive: true });
  });

  test('an entry that loses its snapshot disappears from the public edition', async () => {
    const copy = await makeProject('editions-withdrawn');
    await cp(join(root, 'content'), join(copy, 'content'), { recursive: true });
    const plan = await clear(copy, { withdraw: ['cases/open-case'] });
    expect(plan.findings.map((finding) => `${finding.file} ${finding.message}`)).toEqual([
      'content/cleared/lessons/open-lesson.mdx this approved text links to cases/open-case. Take the link out of content/lessons/open-lesson.mdx, then do both at once: npm run clear -- lessons/open-lesson --withdraw cases/open-case',
    ]);
    const file = join(copy, 'content/lessons/open-lesson.mdx');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('[another case](../cases/open-case.mdx)', 'another case'),
    );
    await clear(copy, { entries: ['lessons/open-lesson'] });
    await buildEdition(copy, 'public');
    expect(names(await files(join(copy, 'dist/public')))).toContain('cases/open-case/index.html');

    expect((await clear(copy, { withdraw: ['cases/open-case'] })).findings).toEqual([]);
    await buildEdition(copy, 'public');
    const said = await everythingIn(join(copy, 'dist/public'));
    expect(said).not.toMatch(/open-case|everybody may read|Every team wanted/);
    expect(said).toContain('How did the team learn to share its figures?');
    await rm(copy, { recursive: true });
  });
});
