/** A helper of `makeStories`: a thread that makes the stories it is handed, and asks for more. */
import { parentPort, workerData } from 'node:worker_threads';
import { readVocabulary, type EntryText } from '../read/read-tree.ts';
import type { HelperShop } from './make-stories.ts';
import { makeSomeStories } from './make-story.ts';

const { place, tree, ...shop } = workerData as HelperShop;
const { terms, concepts } = readVocabulary(place.root, place.content, tree.edition);
const whole = { ...shop, tree: { ...tree, terms, concepts, entries: new Map<string, never>() } };

parentPort!.on('message', (texts: EntryText[]) => {
  void makeSomeStories(texts, whole).then((made) => {
    parentPort!.postMessage(made);
  });
});
parentPort!.postMessage([]);
