import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { EntryText } from '../read/read-tree.ts';
import { makeSomeStories, type MadeStory, type StoryShop } from './make-story.ts';

/** A folder of content. */
export interface ContentPlace {
  /** The project's root, as an absolute path. */
  root: string;
  /** The folder from there, as in `content`. */
  content: string;
}

/** What a helper is told when it starts: a shop without what it cannot be sent or can do without. */
export interface HelperShop extends Omit<StoryShop, 'tree'> {
  tree: Pick<StoryShop['tree'], 'edition' | 'today' | 'refs' | 'assets'>;
  /** Where it reads the vocabulary. */
  place: ContentPlace;
}

/** From so many entries on, a helper saves more time than it takes to start. */
const worthHelp = 300;

/** How many entries one takes from the pile at once, and so the most that one pack holds. */
const handful = 25;

/**
 * Makes many stories, on all cores when there are enough of them.
 *
 * @returns by ref; entries with errors are missing
 */
export async function makeStories(
  place: ContentPlace,
  jobs: readonly EntryText[],
  shop: StoryShop,
): Promise<Map<string, MadeStory>> {
  const pile = [...jobs];
  const made: MadeStory[] = [];
  const helpers = Math.min(availableParallelism() - 1, Math.floor(pile.length / worthHelp));
  const { edition, today, refs, assets } = shop.tree;
  const helped = Array.from({ length: helpers }, () =>
    help({ ...shop, place, tree: { edition, refs, assets, ...(today === undefined ? {} : { today }) } }, pile, made),
  );
  while (pile.length > 0) {
    made.push(...(await makeSomeStories(pile.splice(0, handful), shop)));
    // Lets helpers hand in what they have made.
    await new Promise(setImmediate);
  }
  await Promise.all(helped);
  return new Map(made.map((story) => [story.ref, story]));
}

/** A helper that takes jobs from the end of the pile until nothing is left. */
function help(shop: HelperShop, pile: EntryText[], made: MadeStory[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Two handfuls at once, so that it need not wait for us to see that it has done the first.
    let waiting = 1;
    const helper = new Worker(new URL(helperProgram, import.meta.url), { workerData: shop });
    helper.on('message', (stories: MadeStory[]) => {
      made.push(...stories);
      waiting--;
      while (pile.length > 0 && waiting < 2) {
        waiting++;
        helper.postMessage(pile.splice(-handful));
      }
      if (waiting === 0) void helper.terminate();
    });
    helper.on('error', reject);
    helper.on('exit', () => {
      resolve();
    });
  });
}

/** Named apart from its use: a bundler would make a file of its own of it. */
const helperProgram = './story-helper.ts';
