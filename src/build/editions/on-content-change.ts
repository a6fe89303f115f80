import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

/**
 * While one writes, does something again when a file of the content changes. Several changes at once count as one; an error is
 * told and stops nothing.
 *
 * @param again what is done; the next run waits for the last one
 */
export function onContentChange({ config, watcher, logger }: LoaderContext, again: () => Promise<void> | void): void {
  const content = join(fileURLToPath(config.root), 'content');
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watcher?.add(content);
  watcher?.on('all', (_event: string, path: string) => {
    if (!path.startsWith(content)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(again).catch((error: unknown) => {
        logger.error(error instanceof Error ? error.message : String(error));
      });
    }, 50);
  });
}
