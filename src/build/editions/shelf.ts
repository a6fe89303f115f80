import { hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShelvedEntry } from '#core/tree/stored.ts';
import { ignoreMissing } from '../read/ignore-missing.ts';

/** The file of a shelf in the folder of its packs. */
export const shelfFile = 'shelf.json';

/**
 * What a build keeps of all entries of a collection for pages and for the next build, by ref. One file beside Astro's store: Astro
 * reads, checks and writes its store several times in a build, and makes a script of it, which takes seconds for thousands of entries.
 */
export type Shelf = Record<string, ShelvedEntry>;

/** Reads the shelf in a folder; empty when there is none yet. */
export async function readShelf(folder: string): Promise<Shelf> {
  const text = await readFile(join(folder, shelfFile), 'utf8').catch(ignoreMissing);
  return text === undefined ? {} : (JSON.parse(text) as Shelf);
}

/**
 * Writes the shelf into a folder. The file is complete before it takes its name.
 *
 * @returns a digest of it
 */
export function writeShelf(folder: string, shelf: Shelf): string {
  const text = JSON.stringify(shelf);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${shelfFile}.new`), text);
  renameSync(join(folder, `${shelfFile}.new`), join(folder, shelfFile));
  return hash('sha256', text);
}
