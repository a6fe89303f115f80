import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { FindingsError, hasErrors } from '#core/findings/finding.ts';
import type { StoredAsked } from '#core/tree/stored.ts';
import { readAsked } from '../read/read-tree.ts';
import { editionOf } from './edition.ts';
import { onContentChange } from './on-content-change.ts';

/**
 * Astro loader: what customers asked, as one item, in the internal edition only. While one writes, a file that cannot be read keeps
 * its last form.
 *
 * @throws FindingsError in a build, when the file has an error
 */
export function askedLoader(): Loader {
  return {
    name: 'client-zero-asked',
    load(context) {
      loadAsked(context);
      onContentChange(context, () => {
        loadAsked(context);
      });
      return Promise.resolve();
    },
  };
}

function loadAsked({ config, store, watcher }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  const edition = editionOf(root);
  const { asked, findings } = readAsked(root, 'content', edition);
  if (hasErrors(findings)) {
    if (!watcher) throw new FindingsError(findings);
    return;
  }
  store.clear();
  if (edition === 'public') return;
  const data: StoredAsked = { items: (asked?.items ?? []).map((item) => item.data) };
  store.set({ id: 'asked', data });
}
