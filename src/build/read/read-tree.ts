import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Finding } from '#core/findings/finding.ts';
import { folders, vocabularies, type Folder, type Vocabulary } from '#core/schema/ids.ts';
import type { Edition } from '#core/schema/schemas.ts';
import type { EntryCard } from '#core/tree/card.ts';
import { knownEntry } from '#core/tree/known-entry.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseAsked } from '#core/tree/parse-asked.ts';
import { parseConcepts, parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import { normaliseText } from '#core/tree/split-file.ts';
import type { AskedFile, ConceptItem, Entry, TermItem, Tree, TreeOptions } from '#core/tree/tree.ts';
import { ignoreMissing } from './ignore-missing.ts';
import { imageName, imageProblem } from './image-problem.ts';

/** The text of an entry file. */
export interface EntryText {
  folder: Folder;
  /** The file's name as it lies on disk, as in `phoenix-pay.mdx`. */
  name: string;
  /** Path from the project's root. */
  file: string;
  /** The file as it stands on disk. */
  text: string;
}

/** What lies in a content folder, beside its vocabulary. */
export interface ContentFiles {
  texts: EntryText[];
  /** Refs of all entry files, the unreadable ones included. */
  refs: Set<string>;
  /** Names of all files beside entries, as `folder/id/name`. */
  assets: Set<string>;
  /** What cannot be an entry, and why. */
  findings: Finding[];
}

/** The card of an entry whose file has not changed since it was read; undefined when it must be read. */
export type KnownCard = (ref: string) => EntryCard | undefined;

/**
 * Reads a content folder: entries, vocabulary, what customers asked, and the names of what lies beside entries.
 *
 * @param root the project's root, as an absolute path
 * @param content the folder from there, as in `content` or `content/cleared`
 * @param options what the rules need to know; the day is today's unless given
 * @returns what could be read, and the findings about what could not
 */
export async function readTree(
  root: string,
  content: string,
  edition: Edition,
  options: TreeOptions = {},
): Promise<{ tree: Tree; findings: Finding[] }> {
  const { tree, findings } = treeOf(
    await readFiles(root, content),
    readVocabulary(root, content, edition),
    edition,
    options,
  );
  const { asked, findings: problems } = readAsked(root, content, edition);
  return { tree: { ...tree, asked }, findings: [...findings, ...problems] };
}

/** Reads the entry files of a content folder, without looking into them; parameters as for {@link readTree}. */
export async function readFiles(root: string, content: string): Promise<ContentFiles> {
  const findings: Finding[] = [];
  const refs = new Set<string>();
  const assets = new Set<string>();
  const texts: EntryText[] = [];
  for (const folder of folders) {
    if (isLink(join(root, content, folder))) {
      findings.push(oddity(`${content}/${folder}`, 'ordinary-file', noFolder));
      continue;
    }
    const names = await listFiles(join(root, content, folder));
    for (const { name, isFile } of names) {
      const file = `${content}/${folder}/${printable(name)}`;
      if (name.includes('/')) {
        if (isFile) {
          assets.add(`${folder}/${name}`);
          findings.push(...(await imageFindings(join(root, content, folder, name), file)));
        } else {
          findings.push(oddity(file, 'ordinary-file', noFile));
        }
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
  return { texts, refs, assets, findings };
}

/**
 * Files and vocabulary → a tree.
 *
 * @param known takes over entries that were read before
 */
export function treeOf(
  files: ContentFiles,
  vocabulary: ReturnType<typeof readVocabulary>,
  edition: Edition,
  options: TreeOptions = {},
  known?: KnownCard,
): { tree: Tree; findings: Finding[] } {
  const findings = [...files.findings];
  const entries = new Map<string, Entry>();
  const broken = new Map<string, Entry>();
  for (const { folder, name, file, text } of files.texts) {
    const id = name.slice(0, -4);
    const card = known?.(`${folder}/${id}`);
    if (card) {
      entries.set(`${folder}/${id}`, knownEntry(edition, folder, id, file, text, card));
      continue;
    }
    const parsed = parseEntry(edition, folder, printable(name), file, text);
    findings.push(...parsed.findings);
    if (parsed.entry) entries.set(parsed.entry.ref, parsed.entry);
    if (parsed.broken) broken.set(parsed.broken.ref, parsed.broken);
  }
  findings.push(...vocabulary.findings);
  const { refs, assets } = files;
  const { terms, concepts } = vocabulary;
  return {
    tree: {
      today: latestDay(),
      ...options,
      edition,
      entries,
      broken,
      terms,
      concepts,
      vocabulary: vocabulary.texts,
      refs,
      assets,
    },
    findings,
  };
}

/**
 * The day that has begun somewhere on earth: what a writer in Tokyo dates today is no future date where the clock of the
 * machine still shows yesterday.
 */
export function latestDay(): string {
  const mostAhead = 14 * 60 * 60 * 1000;
  return new Date(Date.now() + mostAhead).toISOString().slice(0, 10);
}

/** Reads the vocabulary of a content folder; a missing file is an empty vocabulary. */
export function readVocabulary(root: string, content: string, edition: Edition) {
  const findings: Finding[] = [];
  const terms = new Map<string, TermItem>();
  const concepts = new Map<string, ConceptItem>();
  const texts = new Map<string, string>();
  if (isLink(join(root, content, 'vocabulary'))) {
    return { terms, concepts, texts, findings: [oddity(`${content}/vocabulary`, 'ordinary-file', noFolder)] };
  }
  for (const facet of vocabularies) {
    const file = `${content}/vocabulary/${facet}.yaml`;
    const most = facet === 'concepts' ? mostConceptBytes : mostBytes;
    const read = readIfThere(join(root, file), file, most);
    if (read === undefined) continue;
    const { text, finding } = read;
    if (text === undefined) {
      findings.push(finding);
      continue;
    }
    texts.set(file, normaliseText(text));
    const parsed = parseOnce(edition, facet, file, text);
    findings.push(...parsed.findings);
    for (const item of parsed.concepts) concepts.set(item.data.id, item);
    for (const item of parsed.terms) terms.set(`${facet}/${item.data.id}`, item);
  }
  return { terms, concepts, texts, findings };
}

/**
 * Reads what customers asked; a missing file is an empty one. Only the internal tree has it: of the public one it is not even
 * looked for.
 */
export function readAsked(
  root: string,
  content: string,
  edition: Edition,
): { asked: AskedFile | undefined; findings: Finding[] } {
  const file = `${content}/asked.yaml`;
  const read = edition === 'internal' ? readIfThere(join(root, file), file, mostBytes) : undefined;
  if (read === undefined) return { asked: undefined, findings: [] };
  return read.text === undefined ? { asked: undefined, findings: [read.finding] } : parseAsked(file, read.text);
}

/** What a vocabulary file holds; one of the two lists is empty. */
interface ParsedVocabulary {
  terms: readonly TermItem[];
  concepts: readonly ConceptItem[];
  findings: readonly Finding[];
}

/** The last text of each vocabulary file and what it holds: every part of a build reads the vocabulary, and it is long. */
const parsedLast = new Map<string, { text: string; parsed: ParsedVocabulary }>();

function parseOnce(edition: Edition, facet: Vocabulary, file: string, text: string): ParsedVocabulary {
  const key = `${edition} ${file}`;
  const last = parsedLast.get(key);
  if (last?.text === text) return last.parsed;
  const parsed =
    facet === 'concepts'
      ? { terms: [], ...parseConcepts(edition, file, text) }
      : { concepts: [], ...parseVocabulary(edition, facet, file, text) };
  parsedLast.set(key, { text, parsed });
  return parsed;
}

const noFile = 'this is a link to a file, or no file at all. Put the file itself here.';

const oddName =
  'the name of this image holds signs that an address cannot hold. Use letters from a to z, digits, hyphens and full stops, as in sites.svg.';
const noFolder = 'this is a link to a folder. Put the folder itself here.';

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The most bytes of a text: many times the longest entry. */
const mostBytes = 200_000;
/** The concepts of question search are thousands of phrases. */
const mostConceptBytes = 2_000_000;

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
  most = mostBytes,
): { text: string; finding?: undefined } | { text?: undefined; finding: Finding } {
  // Thousands of small files are read three times as fast when nobody waits for each in turn.
  const stats = lstatSync(path);
  if (!stats.isFile()) return { finding: oddity(file, 'ordinary-file', noFile) };
  if (stats.size > most) {
    const inKilobytes = (bytes: number) => Math.ceil(bytes / 1000).toLocaleString('en');
    const message = `the file has ${inKilobytes(stats.size)} KB, and a text may have ${inKilobytes(most)} KB. Shorten it; pictures go into files of their own.`;
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
function readIfThere(path: string, file: string, most: number) {
  try {
    return readText(path, file, most);
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

/** What is wrong with an image as a file; nothing is said of other files. */
async function imageFindings(path: string, file: string): Promise<Finding[]> {
  if (!imageName.test(path)) return [];
  // A bundler takes other signs for a part of an address.
  if (!/^\w[\w.-]*$/.test(basename(path))) return [oddity(file, 'image-file', oddName)];
  const problem = await imageProblem(path, lstatSync(path).size, () => readFileSync(path));
  return problem ? [oddity(file, 'image-file', `the image ${problem}`)] : [];
}

/** A finding about a file as a whole. */
function oddity(file: string, rule: string, message: string): Finding {
  return { file, line: 1, column: 1, rule, severity: 'error', message };
}

/** A file name without signs that would break a line of findings, or turn its direction. */
function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}

/** Paths of everything below a folder that is no folder itself, sorted; none when the folder does not exist. */
async function listFiles(folder: string): Promise<{ name: string; isFile: boolean }[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  return (found ?? [])
    .filter((item) => !item.isDirectory())
    .map((item) => ({
      name: join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
      isFile: item.isFile(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
