import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#core/findings/finding.ts';
import { facets, folders, type Folder } from '#core/schema/ids.ts';
import type { Edition, EntryData } from '#core/schema/schemas.ts';
import { knownEntry } from '#core/tree/known-entry.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import type { Entry, TermItem, Tree, TreeOptions } from '#core/tree/tree.ts';

/**
 * The fields of an entry whose file has not changed since they were read; undefined when they must be read.
 *
 * @param text the file as it stands on disk
 * @param assets all names of files beside entries
 */
export type KnownFields = (ref: string, text: string, assets: ReadonlySet<string>) => Promise<EntryData | undefined>;

/**
 * Reads a content folder: entries, vocabulary, and the names of what lies beside entries.
 *
 * @param root the project's root, as an absolute path
 * @param content the folder from there, as in `content` or `content/cleared`
 * @param options what the rules need to know; the day is today's unless given
 * @param known takes over fields that were read before
 * @returns what could be read, and the findings about what could not
 */
export async function readTree(
  root: string,
  content: string,
  edition: Edition,
  options: TreeOptions = {},
  known?: KnownFields,
): Promise<{ tree: Tree; findings: Finding[] }> {
  const findings: Finding[] = [];
  const entries = new Map<string, Entry>();
  const broken = new Map<string, Entry>();
  const refs = new Set<string>();
  const assets = new Set<string>();
  const texts: { folder: Folder; name: string; file: string; text: string }[] = [];

  for (const folder of folders) {
    const names = await listFiles(join(root, content, folder));
    for (const { name, isFile } of names) {
      const file = `${content}/${folder}/${printable(name)}`;
      if (name.includes('/')) {
        if (isFile) assets.add(`${folder}/${name}`);
        else findings.push(oddity(file, 'ordinary-file', noFile));
      } else if (/\.mdx$/i.test(name)) {
        refs.add(`${folder}/${name.slice(0, -4)}`);
        const { text, finding } = readText(join(root, content, folder, name), file);
        if (!name.endsWith('.mdx')) {
          const right = printable(`${name.slice(0, -4)}.mdx`);
          const message = `the ending of "${printable(name)}" has capital letters. Rename the file to ${right}.`;
          findings.push(oddity(file, 'file-name', message));
        } else if (text === undefined) {
          findings.push(finding);
        } else {
          texts.push({ folder, name, file, text });
        }
      } else if (!name.startsWith('.')) {
        const message = `"${printable(name)}" is no entry. Entries end in .mdx; images go into a folder with the entry’s name.`;
        findings.push(oddity(file, 'stray-file', message));
      }
    }
  }
  for (const { folder, name, file, text } of texts) {
    const id = name.slice(0, -4);
    const data = await known?.(`${folder}/${id}`, text, assets);
    if (data) {
      entries.set(`${folder}/${id}`, knownEntry(folder, id, file, text, data));
      continue;
    }
    const parsed = parseEntry(edition, folder, printable(name), file, text);
    findings.push(...parsed.findings);
    if (parsed.entry) entries.set(parsed.entry.ref, parsed.entry);
    if (parsed.broken) broken.set(parsed.broken.ref, parsed.broken);
  }
  const vocabulary = readVocabulary(root, content, edition);
  findings.push(...vocabulary.findings);
  return {
    tree: { today: latestDay(), ...options, edition, entries, broken, terms: vocabulary.terms, refs, assets },
    findings,
  };
}

/**
 * The day that has begun somewhere on earth: what a writer in Tokyo dates today is no future date where the clock of the
 * machine still shows yesterday.
 */
function latestDay(): string {
  const mostAhead = 14 * 60 * 60 * 1000;
  return new Date(Date.now() + mostAhead).toISOString().slice(0, 10);
}

/** Reads the vocabulary of a content folder; a missing file is an empty vocabulary. */
export function readVocabulary(root: string, content: string, edition: Edition) {
  const findings: Finding[] = [];
  const terms = new Map<string, TermItem>();
  for (const facet of facets) {
    const file = `${content}/vocabulary/${facet}.yaml`;
    const read = readIfThere(join(root, file), file);
    if (read === undefined) continue;
    const { text, finding } = read;
    if (text === undefined) {
      findings.push(finding);
      continue;
    }
    const parsed = parseVocabulary(edition, facet, file, text);
    findings.push(...parsed.findings);
    for (const item of parsed.terms) terms.set(`${facet}/${item.data.id}`, item);
  }
  return { terms, findings };
}

const noFile = 'this is a link to a file, or no file at all. Put the file itself here.';

/** The most bytes of a text: many times the longest entry. */
const mostBytes = 1_000_000;

/**
 * Reads a text, byte-order mark and line ends included.
 *
 * @param path where it lies
 * @param file its name in findings
 * @returns the text, or the finding that says why the file is none
 */
function readText(
  path: string,
  file: string,
): { text: string; finding?: undefined } | { text?: undefined; finding: Finding } {
  // Thousands of small files are read three times as fast when nobody waits for each in turn.
  const stats = lstatSync(path);
  if (!stats.isFile()) return { finding: oddity(file, 'ordinary-file', noFile) };
  if (stats.size > mostBytes) {
    const size = (stats.size / 1_000_000).toFixed(1);
    const message = `the file has ${size} MB, and a text may have 1 MB. Shorten it; pictures go into files of their own.`;
    return { finding: oddity(file, 'file-size', message) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      finding: oddity(file, 'file-text', 'the file is no text in UTF-8. Save it again with the encoding UTF-8.'),
    };
  }
}

/** As {@link readText}; undefined when there is no such file. */
function readIfThere(path: string, file: string) {
  try {
    return readText(path, file);
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

/** A finding about a file as a whole. */
function oddity(file: string, rule: string, message: string): Finding {
  return { file, line: 1, column: 1, rule, severity: 'error', message };
}

/** A file name without signs that would break a line of findings. */
function printable(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return name.replace(/[\0-\x1f\x7f\u2028\u2029]/g, '?');
}

/** Paths of everything below a folder that is no folder itself, sorted; none when the folder does not exist. */
async function listFiles(folder: string): Promise<{ name: string; isFile: boolean }[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  return (found ?? [])
    .filter((item) => !item.isDirectory())
    .map((item) => ({
      name: join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
      isFile: item.isFile(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Turns "no such file" into undefined; throws everything else. */
export function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
