import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '#core/schema/schemas.ts';
import { sitePath } from '#core/site-path.ts';
import { cacheFolder } from '../read/cache-folder.ts';
import { editionOf } from './edition.ts';
import { hostFiles } from './host-files.ts';
import { internalRoutes } from './internal-routes.ts';
import { isIndexed } from './is-indexed.ts';
import { codeDigest, recallPages, type PageMemory } from './page-memory.ts';
import { publicRoutes } from './public-routes.ts';
import { siteAddress } from './site-address.ts';
import { packFolder, storyModule } from './story-packs.ts';

/** Astro integration: settings, the routes that one edition alone has, search index and sitemap, for the edition that a folder builds. */
export function clientZero(): AstroIntegration {
  let edition: Edition;
  let root: string;
  let outDir: string;
  let base: string;
  let pictureCache: string;
  /** Of the internal edition only: the public one is always built from nothing. */
  let memory: PageMemory | undefined;
  return {
    name: 'client-zero',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectRoute }) => {
        root = fileURLToPath(config.root);
        edition = editionOf(root);
        const address = await siteAddress(root, edition);
        updateConfig({
          site: address.href,
          base: address.pathname,
          trailingSlash: 'always',
          devToolbar: { enabled: false },
          // While one page waits for the disk, others are rendered.
          build: { concurrency: 8, inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          vite: {
            plugins: [storyModule((collection) => packFolder(root, collection))],
            build: { assetsInlineLimit: 0, emptyOutDir: edition === 'public' },
            define: { 'import.meta.env.EDITION': JSON.stringify(edition) },
            server: { watch: { ignored: ['.work/**', 'dist/**'].map((path) => join(root, path)) } },
          },
        });
        for (const route of edition === 'internal' ? internalRoutes : publicRoutes) injectRoute(route);
        if (edition === 'public') {
          // Loaded where it is needed: it would slow down every start of the internal edition.
          const { default: sitemap } = await import('@astrojs/sitemap');
          const filter = (page: string) => isIndexed(outDir, address.pathname, page);
          updateConfig({ integrations: [sitemap({ filter })] });
        }
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = sitePath(config.base, '/');
        pictureCache = process.env.CLIENT_ZERO_PICTURES ?? join(cacheFolder(root), 'pictures');
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (edition === 'public') return;
        memory = recallPages(outDir, await codeDigest(root));
        setPrerenderer(memory.keepUnchanged);
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        await memory?.finish([...assets.values()].flat().map((url) => fileURLToPath(url)));
        for (const [name, text] of hostFiles(edition, base)) await writeFile(join(outDir, name), text);
        if (process.env.CLIENT_ZERO_INDEX === 'off') return;
        const { writeIndexes } = await import('./write-indexes.ts');
        const pages = await writeIndexes(root, fileURLToPath(dir), base);
        logger.info(`${pages} stories in the search index.`);
        if (edition === 'internal') return;
        const { addPictures } = await import('./add-pictures.ts');
        for (const warning of await addPictures(root, outDir, pictureCache)) logger.warn(warning);
      },
    },
  };
}
