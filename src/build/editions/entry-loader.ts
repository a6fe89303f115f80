import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { compileBody, type CompiledBody } from '#core/body/compile.ts';
import type { SiteAddresses } from '#core/body/context.ts';
import { examineBody } from '#core/body/examine.ts';
import { bodyContext } from '#core/check/body-context.ts';
import { checkTree } from '#core/check/check-tree.ts';
import { FindingsError, hasErrors } from '#core/findings/finding.ts';
import { sitePath } from '#core/site-path.ts';
import type { StoredEntry } from '#core/tree/stored.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { readTree } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { editionOf } from './edition.ts';
import { entryDigest, surroundingsDigest } from './entry-digest.ts';

/**
 * Astro loader: reads, checks and compiles all entries of the folder that is built. Entries whose digest has not changed are
 * taken from Astro's store.
 *
 * @throws FindingsError when any entry has an error
 */
export function entryLoader(): Loader {
  return {
    name: 'client-zero-entries',
    async load(context) {
      await loadEntries(context);
      const content = join(fileURLToPath(context.config.root), 'content');
      context.watcher?.add(content);
      context.watcher?.on('all', (_event: string, path: string) => {
        if (!path.startsWith(content)) return;
        loadEntries(context).catch((error: unknown) => {
          context.logger.error(error instanceof FindingsError ? `\n${error.message}` : String(error));
        });
      });
    },
  };
}

async function loadEntries(context: LoaderContext): Promise<void> {
  const { config, store } = context;
  const root = fileURLToPath(config.root);
  const { tree, findings } = await readTree(root, 'content', editionOf(root));
  findings.push(...checkTree(tree, satteriParser));
  if (hasErrors(findings)) throw new FindingsError(findings);

  const surroundings = await surroundingsDigest(root, tree, config.base);
  for (const id of store.keys()) if (!tree.entries.has(id)) store.delete(id);
  for (const entry of tree.entries.values()) {
    const digest = await entryDigest(root, 'content', entry, tree, surroundings);
    const known = store.get(entry.ref);
    if (known?.digest === digest) {
      // Astro forgets the images of entries that are not set again.
      store.delete(known.id);
      store.set(known);
      continue;
    }
    store.set(storeItem(entry, await compile(entry, tree, config.base), digest));
  }
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

function storeItem(entry: Entry, body: CompiledBody, digest: string) {
  const data: StoredEntry = { folder: entry.folder, slug: entry.id, file: entry.file, fields: entry.data };
  return {
    id: entry.ref,
    data,
    filePath: entry.file,
    digest,
    assetImports: body.images,
    rendered: {
      html: body.html,
      metadata: {
        headings: body.headings.map(({ depth, id, text }) => ({ depth, slug: id, text })),
        imagePaths: body.images,
      },
    },
  };
}
