import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { compileBody, type CompiledBody } from '#core/body/compile.ts';
import type { SiteAddresses } from '#core/body/context.ts';
import { examineBody } from '#core/body/examine.ts';
import { bodyContext } from '#core/check/body-context.ts';
import { checkTree } from '#core/check/check-tree.ts';
import { FindingsError, formatFinding } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import type { Folder } from '#core/schema/ids.ts';
import { sitePath } from '#core/site-path.ts';
import type { Clearance, StoredEntry } from '#core/tree/stored.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { writeEditorSchemas } from '../editor/write-schemas.ts';
import { clearedContent } from '../read/read-project.ts';
import { readTree } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { bodyFolder, bodyImagePaths, knownBodies, pruneBodies, writeBody } from './body-files.ts';
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
  const { config, store } = context;
  const root = fileURLToPath(config.root);
  const { tree, findings } = await readTree(root, 'content', editionOf(root));
  findings.push(...checkTree(tree, satteriParser));
  const errors = findings.filter((finding) => finding.severity === 'error');
  const writing = context.watcher !== undefined;
  if (errors.length > 0) {
    if (!writing) throw new FindingsError(findings);
    context.logger.warn(`\n${reportText(findings)}`);
  }
  if (writing) await writeEditorSchemas(root, tree);
  const broken = Map.groupBy(errors, (finding) => finding.file);

  const surroundings = await surroundingsDigest(root, tree, config.base);
  const clearances = tree.edition === 'internal' ? await readClearances(root, tree) : undefined;
  const folder = bodyFolder(config);
  const known = await knownBodies(folder);
  const used = new Set<string>();
  for (const id of store.keys()) if (!tree.refs.has(id)) store.delete(id);
  for (const ref of tree.refs) {
    const entry = tree.entries.get(ref) ?? unreadable(ref);
    const problems = broken.get(entry.file)?.map(formatFinding);
    const digest = await entryDigest(root, 'content', entry, tree, surroundings);
    used.add(digest);
    let assetImports = store.get(ref)?.assetImports;
    if (known.has(digest)) {
      // The store may have been cleared while the bodies were kept.
      assetImports ??= await bodyImagePaths(folder, digest);
    } else {
      const body = problems ? emptyBody : await compile(entry, tree, config.base);
      await writeBody(folder, digest, body);
      assetImports = body.images;
    }
    const clearance = clearances?.get(ref);
    const data: StoredEntry = {
      folder: entry.folder,
      slug: entry.id,
      file: entry.file,
      fields: entry.data,
      digest,
      ...(clearance ? { clearance } : {}),
      ...(problems ? { problems } : {}),
    };
    // Set anew each time: Astro forgets the images of entries that are not.
    store.delete(ref);
    store.set({ id: ref, data, filePath: entry.file, assetImports });
  }
  await pruneBodies(folder, known, used);
}

const emptyBody: CompiledBody = { html: '', headings: [], images: [] };

/** Stands for an entry whose file cannot be read, so that its page can show why. */
function unreadable(ref: string): Entry {
  const [folder, id] = ref.split('/') as [Folder, string];
  const data = { title: id, status: 'draft' as const, failure: { expected: '', happened: '' } };
  const file = `content/${ref}.mdx`;
  return { ref, folder, id, file, data, source: '', body: '', locate: () => ({ line: 1, column: 1 }) };
}

function compile(entry: Entry, tree: Tree, base: string): Promise<CompiledBody> {
  const addresses: SiteAddresses = {
    href: (path) => sitePath(base, path),
    // Astro replaces this attribute by those of the optimised image.
    image: (source, alt, index) => ({ __ASTRO_IMAGE_: JSON.stringify({ src: source, alt, index, loading: 'lazy' }) }),
  };
  const context = bodyContext(entry, tree);
  const { root } = examineBody(entry.body, entry.file, satteriParser, context);
  return compileBody(root, { ...context, ...addresses });
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
