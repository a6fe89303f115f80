import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { FindingsError, hasErrors } from '#core/findings/finding.ts';
import type { StoredTerm } from '#core/tree/stored.ts';
import { readVocabulary } from '../read/read-tree.ts';
import { editionOf } from './edition.ts';

/**
 * Astro loader: the vocabulary of the folder that is built.
 *
 * @throws FindingsError when a vocabulary file has an error
 */
export function termLoader(): Loader {
  return {
    name: 'client-zero-terms',
    async load({ config, store }) {
      const root = fileURLToPath(config.root);
      const { terms, findings } = await readVocabulary(root, 'content', editionOf(root));
      if (hasErrors(findings)) throw new FindingsError(findings);
      store.clear();
      for (const [id, item] of terms) {
        const data: StoredTerm = { facet: item.facet, index: item.index, fields: item.data };
        store.set({ id, data });
      }
    },
  };
}
