import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildEdition } from '#build/editions/build-edition.ts';
import { edit, files, makeProject } from './project.ts';

test(
  'after each change, and after a deletion, the site equals a cold build, byte by byte',
  { timeout: 300_000 },
  async () => {
    const [warm, cold] = [await makeProject('rebuild-warm'), await makeProject('rebuild-cold')];
    const attempt = 'attempts: [{ tried: A table for each team., result: failed }]';
    const edits = [
      (at: string) => edit(at, 'content/cases/open-case.mdx', 'The lesson is told', 'The lesson was told'),
      (at: string) => rm(join(at, 'content/lessons/draft-note.mdx')),
      (at: string) =>
        edit(
          at,
          'content/lessons/open-lesson.mdx',
          'solutions: [open-product, code-name]',
          'solutions: [open-product]',
        ),
      (at: string) =>
        edit(at, 'content/cases/open-case.mdx', 'attemptsGap: The sources do not tell what was tried.', attempt),
      (at: string) => edit(at, 'content/cases/open-case.mdx', 'A table for each', 'One more table for each'),
    ];
    await buildEdition(warm, 'internal');
    for (const change of edits) {
      await change(warm);
      await change(cold);
      await Promise.all([buildEdition(warm, 'internal'), buildEdition(cold, 'internal', { cold: true })]);
      const [one, other] = [await files(join(warm, 'dist/internal')), await files(join(cold, 'dist/internal'))];
      expect([...one.keys()]).toEqual([...other.keys()]);
      expect([...one].filter(([path, bytes]) => !bytes.equals(other.get(path)!)).map(([path]) => path)).toEqual([]);
    }
    expect((await files(join(warm, 'dist/internal'))).has('lessons/draft-note/index.html')).toBe(false);
    expect((await files(join(warm, 'dist/internal'))).has('solutions/code-name/index.html')).toBe(false);
  },
);
