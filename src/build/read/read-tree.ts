import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#core/findings/finding.ts';
import { facets, folders } from '#core/schema/ids.ts';
import type { Edition } from '#core/schema/schemas.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import type { Entry, TermItem, Tree } from '#core/tree/tree.ts';

/**
 * Reads a content folder: entries, vocabulary, and the names of what lies beside entries.
 *
 * @param root the project's root, as an absolute path
 * @param content the folder from there, as in `content` or `content/cleared`
 * @returns what could be read, and the findings about what could not
 */
export async function readTree(
  root: string,
  content: string,
  edition: Edition,
): Promise<{ tree: Tree; findings: Finding[] }> {
  const findings: Finding[] = [];
  const entries = new Map<string, Entry>();
  const refs = new Set<string>();
  const assets = new Set<string>();

  for (const folder of folders) {
    const names = await listFiles(join(root, content, folder));
    for (const name of names) {
      const file = `${content}/${folder}/${name}`;
      if (name.includes('/')) {
        assets.add(`${folder}/${name}`);
      } else if (name.endsWith('.mdx')) {
        const parsed = parseEntry(edition, folder, name, file, await readFile(join(root, file), 'utf8'));
        findings.push(...parsed.findings);
        refs.add(`${folder}/${name.slice(0, -4)}`);
        if (parsed.entry) entries.set(parsed.entry.ref, parsed.entry);
      } else if (!name.startsWith('.')) {
        findings.push({
          file,
          line: 1,
          column: 1,
          rule: 'stray-file',
          severity: 'error',
          message: `"${name}" is no entry. Entries end in .mdx; images go into a folder with the entry’s name.`,
        });
      }
    }
  }
  const vocabulary = await readVocabulary(root, content, edition);
  findings.push(...vocabulary.findings);
  return { tree: { edition, entries, terms: vocabulary.terms, refs, assets }, findings };
}

/** Reads the vocabulary of a content folder; a missing file is an empty vocabulary. */
export async function readVocabulary(root: string, content: string, edition: Edition) {
  const findings: Finding[] = [];
  const terms = new Map<string, TermItem>();
  for (const facet of facets) {
    const file = `${content}/vocabulary/${facet}.yaml`;
    const text = await readFile(join(root, file), 'utf8').catch(ignoreMissing);
    if (text === undefined) continue;
    const parsed = parseVocabulary(edition, facet, file, text);
    findings.push(...parsed.findings);
    for (const item of parsed.terms) terms.set(`${facet}/${item.data.id}`, item);
  }
  return { terms, findings };
}

/** Paths of all files below a folder, sorted; none when the folder does not exist. */
async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  return (found ?? [])
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Turns "no such file" into undefined; throws everything else. */
export function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
