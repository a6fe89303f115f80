import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Ledger } from '#core/clear/ledger.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';
import { ledgerFile } from './ledger-file.ts';

/**
 * Astro loader: the rows of the ledger by ref, as the last `npm run build` or `npm run ledger` wrote them. The folder from which the
 * public edition is built has no ledger.
 */
export function ledgerLoader(): Loader {
  return {
    name: 'client-zero-ledger',
    async load({ config, store }) {
      store.clear();
      const text = await readFile(join(fileURLToPath(config.root), ledgerFile), 'utf8').catch(ignoreMissing);
      if (text === undefined) return;
      for (const row of (JSON.parse(text) as Ledger).entries) store.set({ id: row.ref, data: { ...row } });
    },
  };
}
