import { availableParallelism } from 'node:os';
import { letHelp } from '../read/let-help.ts';
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
  const told: HelperShop = {
    ...shop,
    place,
    tree: { edition, refs, assets, ...(today === undefined ? {} : { today }) },
  };
  const helped = Array.from({ length: helpers }, () =>
    letHelp(new URL(helperProgram, import.meta.url), told, { pile, handful, made }),
  );
  while (pile.length > 0) {
    made.push(...(await makeSomeStories(pile.splice(0, handful), shop)));
    // Lets helpers hand in what they have made.
    await new Promise(setImmediate);
  }
  await Promise.all(helped);
  return new Map(made.map((story) => [story.ref, story]));
}

/** Named apart from its use: a bundler would make a file of its own of it. */
const helperProgram = './story-helper.ts';
