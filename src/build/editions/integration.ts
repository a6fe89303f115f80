import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '#site.config.ts';
import { writeIndex } from '../index/write-index.ts';
import { editionOf } from './edition.ts';
import { internalRoutes } from './internal-routes.ts';
import { writeInternalData } from './internal-data.ts';

/** Astro integration: settings, internal routes and the search index of the edition that a folder builds. */
export function clientZero(): AstroIntegration {
  return {
    name: 'client-zero',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectRoute }) => {
        const root = fileURLToPath(config.root);
        const edition = editionOf(root);
        const address = new URL(site.address[edition]);
        updateConfig({
          site: address.href,
          base: address.pathname,
          trailingSlash: 'always',
          devToolbar: { enabled: false },
          build: { inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          vite: {
            build: { assetsInlineLimit: 0 },
            define: { 'import.meta.env.EDITION': JSON.stringify(edition) },
            server: { watch: { ignored: ['**/.work/**', '**/dist/**'] } },
          },
        });
        if (edition === 'internal') {
          await writeInternalData(root);
          for (const route of internalRoutes) injectRoute(route);
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} stories in the search index.`);
      },
    },
  };
}
