import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '#site.config.ts';
import { writeIndex } from '../index/write-index.ts';
import { bodyFolder, bodyModule } from './body-files.ts';
import { editionOf } from './edition.ts';
import { internalRoutes } from './internal-routes.ts';
import { prunePages } from './prune-pages.ts';

/** The address of the internal edition; its settings stand in a folder that the public edition does not have. */
async function internalAddress(root: string): Promise<string> {
  const settings = (await import(pathToFileURL(join(root, 'src/internal/site.config.ts')).href)) as {
    internalSite: { address: string };
  };
  return settings.internalSite.address;
}

/** Astro integration: settings, internal routes and the search index of the edition that a folder builds. */
export function clientZero(): AstroIntegration {
  return {
    name: 'client-zero',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectRoute }) => {
        const root = fileURLToPath(config.root);
        const edition = editionOf(root);
        const address = new URL(edition === 'public' ? site.address : await internalAddress(root));
        updateConfig({
          site: address.href,
          base: address.pathname,
          trailingSlash: 'always',
          devToolbar: { enabled: false },
          build: { inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          // Only the internal edition: the public one is always built from nothing.
          experimental: { incrementalBuild: edition === 'internal' },
          vite: {
            plugins: [bodyModule(() => bodyFolder(config))],
            build: { assetsInlineLimit: 0, emptyOutDir: edition === 'public' },
            define: { 'import.meta.env.EDITION': JSON.stringify(edition) },
            server: { watch: { ignored: ['.work/**', 'dist/**'].map((path) => join(root, path)) } },
          },
        });
        if (edition === 'internal') {
          for (const route of internalRoutes) injectRoute(route);
        }
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        await prunePages(
          fileURLToPath(dir),
          [...assets.values()].flat().map((url) => fileURLToPath(url)),
        );
        if (process.env.CLIENT_ZERO_INDEX === 'off') return;
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} stories in the search index.`);
      },
    },
  };
}
