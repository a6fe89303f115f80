import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { FindingsError, hasErrors } from '#core/findings/finding.ts';
import type { StoredTerm } from '#core/tree/stored.ts';
import { readVocabulary } from '../read/read-tree.ts';
import { editionOf } from './edition.ts';
import { onContentChange } from './on-content-change.ts';

/**
 * Astro loader: the vocabulary of the folder that is built. While one writes, terms that cannot be read keep their last form.
 *
 * @throws FindingsError in a build, when a vocabulary file has an error
 */
export function termLoader(): Loader {
  return {
    name: 'client-zero-terms',
    load(context) {
      loadTerms(context);
      onContentChange(context, () => {
        loadTerms(context);
      });
      return Promise.resolve();
    },
  };
}

function loadTerms({ config, store, watcher }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  const { terms, findings } = readVocabulary(root, 'content', editionOf(root));
  if (hasErrors(findings)) {
    if (!watcher) throw new FindingsError(findings);
    return;
  }
  store.clear();
  for (const [id, item] of terms) {
    const data: StoredTerm = { facet: item.facet, index: item.index, fields: item.data };
    store.set({ id, data });
  }
}
