import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredStory, StoryPlace, StorySource } from '#core/tree/stored.ts';
import { cacheFolder } from '../read/cache-folder.ts';
import { shelfFile } from './shelf.ts';

/** The module by which pages read stories. */
const moduleName = 'virtual:client-zero/stories';

/**
 * Where the fields and compiled bodies of entries lie, beside their shelf. Some stories share a file, a pack: to make a file takes
 * longer than to fill it.
 *
 * @param root the project's root, as an absolute path
 */
export function packFolder(root: string, collection: StorySource): string {
  return join(cacheFolder(root), collection, '/');
}

/** Writes stories into one pack. The file is complete before it takes its name. Returns the place of each, in their order. */
export function writePack(folder: string, stories: readonly StoredStory[]): StoryPlace[] {
  if (stories.length === 0) return [];
  const texts = stories.map((story) => Buffer.from(JSON.stringify(story)));
  const whole = Buffer.concat(texts);
  const pack = `${createHash('sha256').update(whole).digest('hex').slice(0, 32)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${pack}.new`), whole);
  renameSync(join(folder, `${pack}.new`), join(folder, pack));
  let from = 0;
  return texts.map((text) => {
    const place = { pack, from, bytes: text.length };
    from += text.length;
    return place;
  });
}

/** Names of all packs in the folder. */
export async function knownPacks(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.filter((name) => name !== shelfFile));
}

/** Removes the packs from which no entry needs a story any more. */
export async function prunePacks(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const pack of await knownPacks(folder)) if (!used.has(pack)) await rm(join(folder, pack), { force: true });
}

/**
 * Vite plugin: `readShelf(collection)` and `readStory(collection, place)` from `virtual:client-zero/stories` give pages what a build
 * keeps of all entries, and the story of one.
 *
 * @param folder where the packs of a collection lie; asked for when the module is loaded
 */
export function storyModule(folder: (collection: StorySource) => string) {
  return {
    name: 'client-zero:stories',
    resolveId: (id: string) => (id === moduleName ? `\0${moduleName}` : undefined),
    // A page waits for nothing else: reading without a promise is faster here.
    load: (id: string) =>
      id === `\0${moduleName}`
        ? `import { closeSync, openSync, readSync } from 'node:fs';
           import { readFile } from 'node:fs/promises';
           const folders = ${JSON.stringify({ entries: folder('entries'), snapshots: folder('snapshots') })};
           export async function readShelf(collection) {
             return JSON.parse(await readFile(folders[collection] + ${JSON.stringify(shelfFile)}, 'utf8'));
           }
           export function readStory(collection, { pack, from, bytes }) {
             const file = openSync(folders[collection] + pack);
             const text = Buffer.allocUnsafe(bytes);
             readSync(file, text, 0, bytes, from);
             closeSync(file);
             return JSON.parse(text.toString());
           }`
        : undefined,
  };
}
