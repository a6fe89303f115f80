/** A helper of `makeStories`: a thread that makes the stories it is handed, and asks for more. */
import { workerData } from 'node:worker_threads';
import { giveHelp } from '../read/let-help.ts';
import { readVocabulary, type EntryText } from '../read/read-tree.ts';
import type { HelperShop } from './make-stories.ts';
import { makeSomeStories } from './make-story.ts';

const { place, tree, ...shop } = workerData as HelperShop;
const { terms, concepts } = readVocabulary(place.root, place.content, tree.edition);
const whole = { ...shop, tree: { ...tree, terms, concepts, entries: new Map<string, never>() } };

giveHelp((texts: EntryText[]) => makeSomeStories(texts, whole));
