import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { bodyLinks } from '#core/body/body-links.ts';
import { compileBody, type CompiledBody } from '#core/body/compile.ts';
import type { SiteAddresses } from '#core/body/context.ts';
import { bodyContext } from '#core/check/body-context.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { checkTerms } from '#core/check/check-terms.ts';
import { checkWholeEntry } from '#core/check/check-tree.ts';
import { rules } from '#core/check/rules.ts';
import { FindingsError, formatFinding, hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import type { Folder } from '#core/schema/ids.ts';
import { sitePath } from '#core/site-path.ts';
import type { Clearance, StoredEntry } from '#core/tree/stored.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { writeEditorSchemas } from '../editor/write-schemas.ts';
import { clearedContent } from '../read/read-project.ts';
import { readTree, readVocabulary } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { bodyFolder, knownBodies, pruneBodies, writeBody } from './body-files.ts';
import { findStale } from './clear-project.ts';
import { onContentChange } from './on-content-change.ts';
import { editionOf } from './edition.ts';
import { entryDigest, surroundingsDigest } from './entry-digest.ts';

/**
 * Astro loader: reads, checks and compiles all entries of the folder that is built. Bodies whose digest has not changed are
 * taken from the last build. While one writes (`npm run dev`), an entry with errors becomes a page that shows its findings.
 *
 * @throws FindingsError in a build, when anything has an error
 */
export function entryLoader(): Loader {
  return {
    name: 'client-zero-entries',
    async load(context) {
      await loadEntries(context);
      onContentChange(context, () => loadEntries(context));
    },
  };
}

async function loadEntries(context: LoaderContext): Promise<void> {
  const { config, store, watcher } = context;
  const root = fileURLToPath(config.root);
  const content = join(root, 'content');
  const edition = editionOf(root);
  const { terms } = readVocabulary(root, 'content', edition);
  const surroundings = await surroundingsDigest(root, edition, terms, config.base);
  const folder = bodyFolder(config);
  const bodies = await knownBodies(folder);

  // What was sound when it was built last, and has not changed since, is not read again.
  const digests = new Map<string, string>();
  const unchanged = new Map<string, StoredEntry>();
  const { tree, findings } = await readTree(root, 'content', edition, {}, async (ref, text, assets) => {
    const digest = await entryDigest(content, ref, text, assets, surroundings);
    digests.set(ref, digest);
    const stored = store.get(ref)?.data as StoredEntry | undefined;
    if (stored?.digest !== digest || stored.problems || !bodies.has(digest)) return undefined;
    unchanged.set(ref, stored);
    return stored.fields;
  });
  findings.push(...checkTerms(tree));

  const clearances = edition === 'internal' ? await readClearances(root, tree) : undefined;
  const made = new Map<string, { links: string[]; images: string[] }>();
  for (const entry of tree.entries.values()) {
    const stored = unchanged.get(entry.ref);
    if (stored?.links.every((link) => tree.refs.has(link))) {
      findings.push(...checkEntry(entry, tree, lookingAround));
      continue;
    }
    const examined = checkWholeEntry(entry, tree, satteriParser);
    findings.push(...examined.findings);
    if (hasErrors(examined.findings)) continue;
    const links = bodyLinks(examined.root, entry.ref);
    const body = await compileBody(examined.root, { ...bodyContext(entry, tree), ...addresses(config.base) });
    writeBody(folder, digests.get(entry.ref)!, body);
    made.set(entry.ref, { links, images: body.images });
  }
  for (const entry of tree.broken?.values() ?? [])
    findings.push(...checkWholeEntry(entry, tree, satteriParser).findings);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0 && !watcher) throw new FindingsError(findings);
  if (errors.length > 0) context.logger.warn(`\n${reportText(findings)}`);
  if (watcher) await writeEditorSchemas(root, tree);

  const broken = Map.groupBy(errors, (finding) => finding.file);
  for (const id of store.keys()) if (!tree.refs.has(id)) store.delete(id);
  for (const ref of tree.refs) {
    const entry = tree.entries.get(ref) ?? unreadable(ref);
    const problems = broken.get(entry.file)?.map(formatFinding);
    const digest = digests.get(ref) ?? ref.replace('/', '-');
    const clearance = clearances?.get(ref);
    const images = made.get(ref)?.images ?? store.get(ref)?.assetImports ?? [];
    const data: StoredEntry = {
      folder: entry.folder,
      slug: entry.id,
      file: entry.file,
      fields: entry.data,
      links: made.get(ref)?.links ?? unchanged.get(ref)?.links ?? [],
      digest,
      ...(clearance ? { clearance } : {}),
      ...(problems ? { problems } : {}),
    };
    if (problems && !bodies.has(digest) && !made.has(ref)) writeBody(folder, digest, emptyBody);
    // Set anew each time: Astro forgets the images of entries that are not.
    store.delete(ref);
    store.set({ id: ref, data, filePath: entry.file, assetImports: problems ? [] : images });
  }
  await pruneBodies(folder, bodies, new Set(digests.values()));
}

/** The rules whose word on an entry may change although the entry has not. */
const lookingAround = rules.filter((rule) => rule.looksAround);

const emptyBody: CompiledBody = { html: '', headings: [], images: [] };

/** Stands for an entry whose file cannot be read, so that its page can show why. */
function unreadable(ref: string): Entry {
  const [folder, id] = ref.split('/') as [Folder, string];
  const data = { title: id, status: 'draft' as const, failure: { expected: '', happened: '' } };
  const file = `content/${ref}.mdx`;
  return { ref, folder, id, file, data, source: '', body: '', locate: () => ({ line: 1, column: 1 }) };
}

/** How the addresses of this site are made. */
function addresses(base: string): SiteAddresses {
  return {
    href: (path) => sitePath(base, path),
    // Astro replaces this attribute by those of the optimised image.
    image: (source, alt, index) => ({ __ASTRO_IMAGE_: JSON.stringify({ src: source, alt, index, loading: 'lazy' }) }),
  };
}

/** How the entries of a project stand towards customers. */
async function readClearances(root: string, internal: Tree): Promise<Map<string, Clearance>> {
  const cleared = await readTree(root, clearedContent, 'public');
  const { entries: stale } = await findStale({ root, internal, cleared: cleared.tree, findings: [] });
  return new Map(
    [...cleared.tree.entries].map(([ref, { data }]): [string, Clearance] => {
      const reason = stale.get(ref);
      const isStale = reason === 'changed' || reason === 'held';
      return [ref, { cleared: data.cleared!, ...(isStale ? { stale: reason } : {}) }];
    }),
  );
}
