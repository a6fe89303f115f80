import { createHash } from 'node:crypto';
import { decode, encode } from 'cborg';
import { packFile, unpackFile } from './packed-file.ts';

/** A file of an index: its path in the folder of the index, and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/**
 * The same index with its filters in alphabetical order. Pagefind writes them in an order that changes from run to run, and
 * names files after their content; with this, the same pages give the same bytes.
 *
 * Formats: `*.pf_filter` holds `[filter, [[value, pages]…]]`; `*.pf_meta` holds
 * `[version, pages, words, [[filter, file]…], sorts, fields]`; `pagefind-entry.json` names the `pf_meta` of each language.
 *
 * @throws Error when a file does not have the format of Pagefind 1.5
 */
export function stableIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.filter((file) => file.path.endsWith('.pf_filter')).map((file) => stableFilter(file, renamed));
  const metas = files.filter((file) => file.path.endsWith('.pf_meta')).map((file) => stableMeta(file, renamed));
  const others = files
    .filter((file) => !/\.pf_(filter|meta)$/.test(file.path))
    .map((file) => (file.path === 'pagefind-entry.json' ? stableEntry(file, renamed) : file));
  return [...others, ...filters, ...metas].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function stableFilter(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const [filter, values] = decode(unpackFile(file.path, file.content)) as [string, [string, number[]][]];
  const content = packFile(encode([filter, values.toSorted(byFirst)]));
  return { path: rename(file.path, content, renamed), content };
}

function stableMeta(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const [version, pages, words, filters, ...rest] = decode(unpackFile(file.path, file.content)) as [
    string,
    unknown,
    unknown,
    [string, string][],
  ];
  const named = filters.map(([filter, name]): [string, string] => [filter, renamed.get(name) ?? name]);
  const content = packFile(encode([version, pages, words, named.sort(byFirst), ...(rest as unknown[])]));
  return { path: rename(file.path, content, renamed), content };
}

function stableEntry(file: IndexFile, renamed: Map<string, string>): IndexFile {
  const text = new TextDecoder().decode(file.content);
  const entry = JSON.parse(text) as { languages: Record<string, { hash: string }> };
  for (const language of Object.values(entry.languages)) language.hash = renamed.get(language.hash) ?? language.hash;
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(byFirst));
  return { path: file.path, content: new TextEncoder().encode(JSON.stringify({ ...entry, languages })) };
}

/** A path with the hash of new content in place of the old one, as in `filter/en_631652e.pf_filter`. */
function rename(path: string, content: Uint8Array, renamed: Map<string, string>): string {
  const match = /^(.*?)([a-z-]+_)([0-9a-f]+)(\.pf_(?:filter|meta))$/.exec(path);
  if (!match)
    throw new Error(`The search index has a file of unknown form: ${path}. Does Pagefind have a new version?`);
  const [, before, language, hash, ending] = match as unknown as [string, string, string, string, string];
  const name = language + createHash('sha256').update(content).digest('hex').slice(0, hash.length);
  renamed.set(language + hash, name);
  return before + name + ending;
}

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
