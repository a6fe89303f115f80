import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkTree } from '#core/check/check-tree.ts';
import { hideNames } from '#core/check/hide-names.ts';
import { examineClearance } from '#core/clear/examine-clearance.ts';
import {
  references,
  renewSnapshot,
  areConceptsFresh,
  publicTermKeys,
  snapshotConcepts,
  snapshotEntry,
  snapshotVocabulary,
  type HeldBack,
  type PublicSurroundings,
} from '#core/clear/snapshot.ts';
import { hasErrors, type Finding } from '#core/findings/finding.ts';
import { facets, type Facet } from '#core/schema/ids.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseConcepts, parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import { assetsOf } from '#core/tree/assets-of.ts';
import type { Entry, TermItem, Tree } from '#core/tree/tree.ts';
import { clearedContent, type Project } from '../read/read-project.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { ImageError, stripImage } from './strip-image.ts';
import { removeWithEmptyFolders } from './sync-folder.ts';

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
export async function planClear(project: Project, asked: ClearRequest): Promise<ClearPlan> {
  const { internal, cleared } = project;
  const request = { ...asked, withdraw: [...asked.withdraw, ...formerNames(project, asked.entries)] };
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
  const terms = request.vocabulary ? publicTermKeys(internal) : new Set(cleared.terms.keys());
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
      const stripped = await stripImage(asset, await readFile(join(project.root, 'content', asset))).catch(
        imageMessage,
      );
      if (typeof stripped === 'string') findings.push(imageFinding(entry, stripped));
      else await want(`${clearedContent}/${asset}`, stripped);
    }
    for (const asset of assetsOf(cleared, ref)) {
      if (!examined.images.includes(asset)) await want(`${clearedContent}/${asset}`, undefined);
    }
  }
  for (const ref of request.withdraw) {
    await want(`${clearedContent}/${ref}.mdx`, undefined);
    for (const asset of assetsOf(cleared, ref)) await want(`${clearedContent}/${asset}`, undefined);
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
  if (request.vocabulary && internal.concepts.size + cleared.concepts.size > 0) {
    await want(`${clearedContent}/vocabulary/concepts.yaml`, snapshotConcepts([...internal.concepts.values()], terms));
  }
  const changes = wanted.filter((change) => !sameBytes(change.before, change.after));
  if (!hasErrors(findings)) {
    const after = checkTree(treeAfter(cleared, changes), satteriParser);
    findings.push(...after.map((finding) => explainWithdrawal(finding, request)));
  }
  return { changes, findings: hideNames(findings, internal), heldBack };
}

/** Snapshots under names that the entries had before: they go when the new name is cleared. */
function formerNames({ internal, cleared }: Project, entries: readonly string[]): string[] {
  return entries
    .flatMap((ref) => {
      const entry = internal.entries.get(ref)!;
      return (entry.data.aliases ?? []).map((alias) => `${entry.folder}/${alias}`);
    })
    .filter((ref) => cleared.refs.has(ref) && !internal.refs.has(ref));
}

/** A link in an approved text to an entry that is withdrawn has to be taken out in the entry itself. */
function explainWithdrawal(finding: Finding, { withdraw }: ClearRequest): Finding {
  const target = withdraw.find((ref) => finding.rule === 'link' && finding.message.includes(` ${ref},`));
  if (!target) return finding;
  const ref = finding.file.slice(clearedContent.length + 1).replace(/\.mdx$/, '');
  return {
    ...finding,
    rule: 'withdrawn-link',
    message: `this approved text links to ${target}. Take the link out of content/${ref}.mdx, then do both at once: npm run clear -- ${ref} --withdraw ${target}`,
  };
}

/**
 * The findings that stand against a request: files of `content/cleared` that it writes anew or removes may be unreadable.
 */
export function blockingFindings(project: Project, request: ClearRequest): Finding[] {
  const replaced = new Set([...request.entries, ...request.withdraw].map((ref) => `${clearedContent}/${ref}.mdx`));
  return project.findings.filter(
    ({ file }) => !replaced.has(file) && !(request.vocabulary && file.startsWith(`${clearedContent}/vocabulary/`)),
  );
}

/** The terms of a vocabulary snapshot that has to be written anew, or undefined when it stays. */
function vocabularyAfter(project: Project, facet: Facet, request: ClearRequest): TermItem[] | undefined {
  const of = (tree: Tree) => [...tree.terms.values()].filter((item) => item.facet === facet);
  if (request.vocabulary) return of(project.internal);
  const items = of(project.cleared);
  const touched = items.some((item) => item.data.seeAlso?.some((ref) => request.withdraw.includes(ref)));
  return touched ? items : undefined;
}

/** The message of an image that cannot be handed out; throws everything else. */
function imageMessage(error: unknown): string {
  if (error instanceof ImageError) return error.message;
  throw error;
}

function imageFinding(entry: Entry, message: string): Finding {
  return { file: entry.file, ...entry.locate([]), rule: 'image', severity: 'error', message };
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
  let { concepts } = cleared;
  const refs = new Set(cleared.refs);
  const assets = new Set(cleared.assets);
  for (const { path, after } of changes) {
    const name = path.slice(clearedContent.length + 1);
    const [folder, file, asset] = name.split('/') as [string, string, string | undefined];
    const text = after && new TextDecoder().decode(after);
    if (file === 'concepts.yaml') {
      concepts = new Map(
        text === undefined
          ? []
          : parseConcepts('public', path, text).concepts.map((item) => [item.data.id, item] as const),
      );
    } else if (folder === 'vocabulary') {
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
  return { ...cleared, edition: 'public', entries, broken: new Map(), terms, concepts, refs, assets };
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
    else await removeWithEmptyFolders(root, path);
  }
}

/** Why a snapshot needs attention. */
export type StaleReason =
  /** The entry and its snapshot no longer say the same. */
  | 'changed'
  /** The entry is gone. */
  | 'orphaned'
  /** The entry says that it stays internal. */
  | 'held'
  /** The snapshot does not fit the public schema. */
  | 'unreadable';

/** Snapshots that are not what `clear` would write today, by ref, and whether the vocabulary's are. */
export async function findStale(project: Project): Promise<{ entries: Map<string, StaleReason>; vocabulary: boolean }> {
  const { internal, cleared } = project;
  const entries = new Map<string, StaleReason>();
  const surroundings: PublicSurroundings = { refs: cleared.refs, terms: new Set(cleared.terms.keys()) };
  for (const ref of cleared.refs) {
    const snapshot = cleared.entries.get(ref);
    const entry = internal.entries.get(ref);
    if (!internal.refs.has(ref)) entries.set(ref, 'orphaned');
    else if (!entry) continue;
    else if (!snapshot) entries.set(ref, 'unreadable');
    else if (entry.data.status === 'draft' || entry.data.notCleared !== undefined) entries.set(ref, 'held');
    else if (
      snapshotEntry(entry, snapshot.data.cleared!, surroundings).text !== snapshot.source ||
      (await imagesDiffer(project, ref))
    ) {
      entries.set(ref, 'changed');
    }
  }
  let vocabulary = false;
  for (const facet of facets) {
    const items = [...internal.terms.values()].filter((item) => item.facet === facet);
    const text = await readFile(join(project.root, `${clearedContent}/vocabulary/${facet}.yaml`), 'utf8').catch(
      ignoreMissing,
    );
    if (text !== undefined && text !== snapshotVocabulary(items, cleared.refs)) vocabulary = true;
  }
  const approved = [...cleared.concepts.values()];
  const isApproved = cleared.vocabulary?.has(`${clearedContent}/vocabulary/concepts.yaml`) === true;
  if (isApproved && !areConceptsFresh(approved, [...internal.concepts.values()], publicTermKeys(internal))) {
    vocabulary = true;
  }
  return { entries, vocabulary };
}

async function imagesDiffer({ root, cleared }: Project, ref: string): Promise<boolean> {
  for (const asset of assetsOf(cleared, ref)) {
    const original = await readFile(join(root, 'content', asset)).catch(ignoreMissing);
    const copy = await readFile(join(root, clearedContent, asset));
    const stripped = original && (await stripImage(asset, original).catch(imageMessage));
    if (typeof stripped !== 'object' || !sameBytes(stripped, copy)) return true;
  }
  return false;
}
