import { Worker } from 'node:worker_threads';
import { collectionNames, type CollectionName, type MadeCollection } from './made-collection.ts';

/** What the thread hands in for each collection. */
export interface Delivery {
  name: CollectionName;
  made: MadeCollection;
}

/** The collections that are being made, by root and name. */
const begun = new Map<string, Promise<MadeCollection>>();

/**
 * Begins to make the collections of a project in a thread of its own: Astro takes so long to start that most of the work is done when
 * its loaders ask for them by {@link begunCollection}.
 *
 * @param root the project's root, as an absolute path
 */
export function beginContent(root: string): void {
  const thread = new Worker(new URL(threadProgram, import.meta.url), { workerData: root });
  for (const name of collectionNames) {
    const made = new Promise<MadeCollection>((resolve, reject) => {
      thread.on('message', (delivery: Delivery) => {
        if (delivery.name === name) resolve(delivery.made);
      });
      thread.on('error', reject);
    });
    // Whoever asks is told; nobody may have asked yet.
    made.catch(() => undefined);
    begun.set(`${root} ${name}`, made);
  }
}

/** A collection that was begun; undefined when it was not. */
export function begunCollection(root: string, name: CollectionName): Promise<MadeCollection> | undefined {
  return begun.get(`${root} ${name}`);
}

/** Named apart from its use: a bundler would make a file of its own of it. */
const threadProgram = './content-thread.ts';
