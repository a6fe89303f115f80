import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '#core/schema/schemas.ts';
import { site } from '#site.config.ts';
import { writeIndex } from '../index/write-index.ts';
import { editionOf } from './edition.ts';
import { internalRoutes } from './internal-routes.ts';
import { codeDigest, recallPages, type PageMemory } from './page-memory.ts';
import { packFolder, storyModule } from './story-packs.ts';

/** The address of the internal edition; its settings stand in a folder that the public edition does not have. */
async function internalAddress(root: string): Promise<string> {
  const settings = (await import(pathToFileURL(join(root, 'src/internal/site.config.ts')).href)) as {
    internalSite: { address: string };
  };
  return settings.internalSite.address;
}

/** Astro integration: settings, internal routes and the search index of the edition that a folder builds. */
export function clientZero(): AstroIntegration {
  let edition: Edition;
  let root: string;
  let outDir: string;
  /** Of the internal edition only: the public one is always built from nothing. */
  let memory: PageMemory | undefined;
  return {
    name: 'client-zero',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectRoute }) => {
        root = fileURLToPath(config.root);
        edition = editionOf(root);
        const address = new URL(edition === 'public' ? site.address : await internalAddress(root));
        updateConfig({
          site: address.href,
          base: address.pathname,
          trailingSlash: 'always',
          devToolbar: { enabled: false },
          // While one page waits for the disk, others are rendered.
          build: { concurrency: 8, inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          vite: {
            plugins: [storyModule((collection) => packFolder(config, collection))],
            build: { assetsInlineLimit: 0, emptyOutDir: edition === 'public' },
            define: { 'import.meta.env.EDITION': JSON.stringify(edition) },
            server: { watch: { ignored: ['.work/**', 'dist/**'].map((path) => join(root, path)) } },
          },
        });
        if (edition === 'internal') {
          for (const route of internalRoutes) injectRoute(route);
        }
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (edition === 'public') return;
        memory = recallPages(outDir, await codeDigest(root));
        setPrerenderer(memory.keepUnchanged);
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        await memory?.finish([...assets.values()].flat().map((url) => fileURLToPath(url)));
        if (process.env.CLIENT_ZERO_INDEX === 'off') return;
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} stories in the search index.`);
      },
    },
  };
}
