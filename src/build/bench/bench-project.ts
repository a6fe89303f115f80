import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { termIds } from '#core/tree/tree.ts';
import { readTree } from '../read/read-tree.ts';
import { generateContent, type VocabularyIds } from './generate-content.ts';

/** What a project needs beside its content. */
const parts = ['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'public', 'src', 'scripts'];

/**
 * A project with the sources of this one and N generated entries.
 *
 * @param root this project's root
 * @param count how many entries
 * @returns the root of the generated project, inside this one
 */
export async function makeBenchProject(root: string, count: number): Promise<string> {
  const project = join(root, '.work/bench', String(count));
  await rm(project, { recursive: true, force: true });
  await mkdir(join(project, 'content'), { recursive: true });
  for (const part of parts) await cp(join(root, part), join(project, part), { recursive: true });
  await cp(join(root, 'content/vocabulary'), join(project, 'content/vocabulary'), { recursive: true });
  for (const file of await readdir(join(project, 'content/vocabulary'))) {
    const path = join(project, 'content/vocabulary', file);
    // Its entries are not there, and customers shall read all of the others.
    const text = (await readFile(path, 'utf8')).replace(/^ {2}(?:seeAlso|audience): .*\n/gm, '');
    await writeFile(path, text.replace(/^- id: .*\n/gm, '$&  audience: public\n'));
  }
  const { tree } = await readTree(project, 'content', 'internal');
  const ids = Object.fromEntries(
    (['barriers', 'drivers', 'areas', 'solutions', 'industries', 'glossary'] as const).map((facet) => [
      facet,
      termIds(tree, facet),
    ]),
  ) as VocabularyIds;
  const phrases = [...tree.concepts.values()]
    .filter(({ data }) => data.stories !== 'none')
    // Nothing that means something in MDX.
    .map(({ data }) => data.words.filter((phrase) => /^[A-Za-z0-9' -]+$/.test(phrase)))
    .filter((words) => words.length > 0);
  await generateContent(join(project, 'content'), count, { ids, phrases });
  return project;
}
