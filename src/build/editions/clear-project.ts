import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkTree } from '#core/check/check-tree.ts';
import { examineClearance } from '#core/clear/examine-clearance.ts';
import {
  references,
  renewSnapshot,
  snapshotEntry,
  snapshotVocabulary,
  type HeldBack,
  type PublicSurroundings,
} from '#core/clear/snapshot.ts';
import { hasErrors, type Finding } from '#core/findings/finding.ts';
import { facets, type Facet } from '#core/schema/ids.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import type { Entry, TermItem, Tree } from '#core/tree/tree.ts';
import { clearedContent, type Project } from '../read/read-project.ts';
import { ignoreMissing } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { stripImage } from './strip-image.ts';

/** What a person asked `clear` to do. */
export interface ClearRequest {
  /** Refs of entries to clear, as in `lessons/quick-wins`. */
  entries: readonly string[];
  vocabulary: boolean;
  /** Refs of entries whose snapshot is to go. */
  withdraw: readonly string[];
  /** The day that new snapshots carry, as in `2026-11-22`. */
  date: string;
}

/** One file that would change; undefined stands for "not there". */
export interface FileChange {
  /** Path from the project's root. */
  path: string;
  before: Uint8Array | undefined;
  after: Uint8Array | undefined;
}

/** What would be written, and what stands against it. With errors among the findings, nothing may be written. */
export interface ClearPlan {
  changes: FileChange[];
  findings: Finding[];
  /** By ref: what the new snapshot leaves out. */
  heldBack: Map<string, HeldBack[]>;
}

/** Works out all files that a request would change. Reads images, writes nothing. */
export async function planClear(project: Project, request: ClearRequest): Promise<ClearPlan> {
  const { internal, cleared } = project;
  const findings: Finding[] = [];
  const heldBack: ClearPlan['heldBack'] = new Map();
  const wanted: FileChange[] = [];
  const want = async (path: string, after: string | Uint8Array | undefined) => {
    const before = await readFile(join(project.root, path)).catch(ignoreMissing);
    wanted.push({ path, before, after: typeof after === 'string' ? new TextEncoder().encode(after) : after });
  };

  const refs = new Set(cleared.refs);
  for (const ref of request.entries) refs.add(ref);
  for (const ref of request.withdraw) refs.delete(ref);
  const terms = new Set(
    request.vocabulary
      ? [...internal.terms].flatMap(([key, item]) => (item.data.audience === 'public' ? [key] : []))
      : cleared.terms.keys(),
  );
  const surroundings: PublicSurroundings = { refs, terms };

  for (const ref of request.entries) {
    const entry = internal.entries.get(ref)!;
    findings.push(...missingTerms(entry, internal, surroundings));
    const examined = examineClearance(entry, internal, surroundings, satteriParser);
    findings.push(...examined.findings);
    if (hasErrors(examined.findings)) continue;
    const existing = cleared.entries.get(ref);
    const date =
      existing && snapshotEntry(entry, existing.data.cleared!, surroundings).text === existing.source
        ? existing.data.cleared!
        : request.date;
    const snapshot = snapshotEntry(entry, date, surroundings);
    heldBack.set(ref, snapshot.heldBack);
    await want(`${clearedContent}/${ref}.mdx`, snapshot.text);
    for (const asset of examined.images) {
      await want(
        `${clearedContent}/${asset}`,
        await stripImage(asset, await readFile(join(project.root, 'content', asset))),
      );
    }
    for (const asset of cleared.assets) {
      if (asset.startsWith(`${ref}/`) && !examined.images.includes(asset))
        await want(`${clearedContent}/${asset}`, undefined);
    }
  }
  for (const ref of request.withdraw) {
    await want(`${clearedContent}/${ref}.mdx`, undefined);
    for (const asset of cleared.assets) {
      if (asset.startsWith(`${ref}/`)) await want(`${clearedContent}/${asset}`, undefined);
    }
  }
  for (const [ref, snapshot] of cleared.entries) {
    if (request.entries.includes(ref) || request.withdraw.includes(ref)) continue;
    if (references(snapshot.data).some((target) => !refs.has(target))) {
      await want(snapshot.file, renewSnapshot(snapshot, refs));
    }
  }
  for (const facet of facets) {
    const items = vocabularyAfter(project, facet, request);
    if (items) await want(`${clearedContent}/vocabulary/${facet}.yaml`, snapshotVocabulary(items, refs));
  }
  const changes = wanted.filter((change) => !sameBytes(change.before, change.after));
  if (!hasErrors(findings)) findings.push(...checkTree(treeAfter(cleared, changes), satteriParser));
  return { changes, findings, heldBack };
}

/** The terms of a vocabulary snapshot that has to be written anew, or undefined when it stays. */
function vocabularyAfter(project: Project, facet: Facet, request: ClearRequest): TermItem[] | undefined {
  const of = (tree: Tree) => [...tree.terms.values()].filter((item) => item.facet === facet);
  if (request.vocabulary) return of(project.internal);
  const items = of(project.cleared);
  const touched = items.some((item) => item.data.seeAlso?.some((ref) => request.withdraw.includes(ref)));
  return touched ? items : undefined;
}

/** Terms marked public that the public vocabulary does not hold yet. */
function missingTerms(entry: Entry, internal: Tree, { terms }: PublicSurroundings): Finding[] {
  return facets.flatMap((facet) =>
    facet === 'glossary'
      ? []
      : (entry.data[facet] ?? []).flatMap((id, index): Finding[] => {
          const key = `${facet}/${id}`;
          if (terms.has(key) || internal.terms.get(key)?.data.audience !== 'public') return [];
          return [
            {
              file: entry.file,
              ...entry.locate([facet, index]),
              rule: 'vocabulary-is-cleared',
              severity: 'error',
              message: `"${id}" is marked public but is not in the public vocabulary yet. Clear it together: npm run clear -- vocabulary ${entry.ref}`,
            },
          ];
        }),
  );
}

/** The public tree as it will be when the changes are written. */
function treeAfter(cleared: Tree, changes: readonly FileChange[]): Tree {
  const entries = new Map(cleared.entries);
  const terms = new Map(cleared.terms);
  const refs = new Set(cleared.refs);
  const assets = new Set(cleared.assets);
  for (const { path, after } of changes) {
    const name = path.slice(clearedContent.length + 1);
    const [folder, file, asset] = name.split('/') as [string, string, string | undefined];
    const text = after && new TextDecoder().decode(after);
    if (folder === 'vocabulary') {
      const facet = file.replace('.yaml', '') as Facet;
      for (const key of terms.keys()) if (key.startsWith(`${facet}/`)) terms.delete(key);
      for (const item of text === undefined ? [] : parseVocabulary('public', facet, path, text).terms) {
        terms.set(`${facet}/${item.data.id}`, item);
      }
    } else if (asset !== undefined) {
      if (after) assets.add(name);
      else assets.delete(name);
    } else {
      const ref = name.replace(/\.mdx$/, '');
      entries.delete(ref);
      refs.delete(ref);
      if (text === undefined) continue;
      const parsed = parseEntry('public', folder as Entry['folder'], file, path, text);
      if (!parsed.entry)
        throw new Error(`The snapshot of ${ref} does not fit the public schema: ${JSON.stringify(parsed.findings)}`);
      entries.set(ref, parsed.entry);
      refs.add(ref);
    }
  }
  return { edition: 'public', entries, terms, refs, assets };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Buffer.from(a).equals(b));
}

/** Writes the changes: every file is complete before it takes its place. */
export async function applyChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, after } of changes) {
    if (!after) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, `${path}.new`), after);
  }
  for (const { path, after } of changes) {
    if (after) await rename(join(root, `${path}.new`), join(root, path));
    else await rm(join(root, path), { force: true });
  }
}

/** One snapshot that no longer says what its entry says. */
export interface StaleClearance {
  ref: string;
  /** Whether the entry itself is gone. */
  orphaned: boolean;
}

/** Snapshots that differ from what `clear` would write today, and whether the vocabulary's does. */
export async function findStale(project: Project): Promise<{ entries: StaleClearance[]; vocabulary: boolean }> {
  const { internal, cleared } = project;
  const entries: StaleClearance[] = [];
  const surroundings: PublicSurroundings = { refs: cleared.refs, terms: new Set(cleared.terms.keys()) };
  for (const [ref, snapshot] of cleared.entries) {
    const entry = internal.entries.get(ref);
    if (!entry) {
      if (!internal.refs.has(ref)) entries.push({ ref, orphaned: true });
      continue;
    }
    const text = snapshotEntry(entry, snapshot.data.cleared!, surroundings).text;
    if (text !== snapshot.source || (await imagesDiffer(project, ref))) entries.push({ ref, orphaned: false });
  }
  let vocabulary = false;
  for (const facet of facets) {
    const items = [...internal.terms.values()].filter((item) => item.facet === facet);
    const text = await readFile(join(project.root, `${clearedContent}/vocabulary/${facet}.yaml`), 'utf8').catch(
      ignoreMissing,
    );
    if (text !== undefined && text !== snapshotVocabulary(items, cleared.refs)) vocabulary = true;
  }
  return { entries, vocabulary };
}

async function imagesDiffer({ root, cleared }: Project, ref: string): Promise<boolean> {
  for (const asset of cleared.assets) {
    if (!asset.startsWith(`${ref}/`)) continue;
    const original = await readFile(join(root, 'content', asset)).catch(ignoreMissing);
    const copy = await readFile(join(root, clearedContent, asset));
    if (!original || !sameBytes(await stripImage(asset, original), copy)) return true;
  }
  return false;
}
