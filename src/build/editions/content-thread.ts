/** The thread of `beginContent`: makes one collection after the other and hands each in. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Delivery } from './begin-content.ts';
import { makeCollection } from './make-collection.ts';
import { collectionNames } from './made-collection.ts';

for (const name of collectionNames) {
  const made = await makeCollection(workerData as string, name);
  parentPort!.postMessage({ name, made } satisfies Delivery);
}
