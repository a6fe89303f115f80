import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { FindingsError, hasErrors } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import { begunCollection } from './begin-content.ts';
import type { CollectionName, MadeCollection } from './made-collection.ts';
import { onContentChange } from './on-content-change.ts';

/**
 * Astro loader: hands a collection that was made from the content to Astro. While one writes (`npm run dev`), errors stop nothing:
 * an entry with errors becomes a page that shows them, and lists that cannot be read keep their last form.
 *
 * @throws FindingsError in a build, when anything has an error
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `client-zero-${name}`,
    async load(context) {
      const { config, logger, watcher } = context;
      const root = resolve(fileURLToPath(config.root));
      // Loaded where it is needed: in a build that has begun already, a thread has it.
      const make = async () => (await import('./make-collection.ts')).makeCollection(root, name, watcher !== undefined);
      if (!watcher) {
        const made = await (begunCollection(root, name) ?? make());
        if (hasErrors(made.findings)) throw new FindingsError(made.findings);
        handOver(context, made);
        return;
      }
      const again = async () => {
        const made = await make();
        if (hasErrors(made.findings)) logger.warn(`\n${reportText(made.findings)}`);
        handOver(context, made);
      };
      await again();
      onContentChange(context, again);
    },
  };
}

/**
 * Fills Astro's store, also with what it holds already: Astro looks for the images of entries only when something was taken out, and
 * its list of them is shared by builds and the server for writing.
 */
function handOver({ store }: LoaderContext, { items }: MadeCollection): void {
  if (!items) return;
  store.clear();
  for (const item of items) store.set(item);
}
