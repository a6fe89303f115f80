import { kitLimits } from './kit-limits.ts';
import type { Kit, KitStory } from './kit.ts';

/** A kit in which nothing stands yet. */
export function emptyKit(id: string): Kit {
  return {
    id,
    title: '',
    customer: '',
    date: '',
    question: '',
    industry: '',
    role: '',
    barriers: [],
    notes: '',
    stories: [],
  };
}

/** Whether a kit holds nothing that one could miss. */
export function isEmptyKit(kit: Kit): boolean {
  return JSON.stringify({ ...kit, id: '' }) === JSON.stringify(emptyKit(''));
}

/** Whether a story stands in a kit. */
export function holds(kit: Kit, ref: string): boolean {
  return kit.stories.some((story) => story.ref === ref);
}

/** A kit with one more story at its end; unchanged when it stands there already or the kit is full. */
export function withStory(kit: Kit, ref: string): Kit {
  if (holds(kit, ref) || kit.stories.length >= kitLimits.stories) return kit;
  return { ...kit, stories: [...kit.stories, { ref, note: '', mine: false }] };
}

/** A kit without a story. */
export function withoutStory(kit: Kit, ref: string): Kit {
  return { ...kit, stories: kit.stories.filter((story) => story.ref !== ref) };
}

/**
 * A kit with a story at another place.
 *
 * @param to the place from 0; one beyond an end is the end
 */
export function withMoved(kit: Kit, ref: string, to: number): Kit {
  const story = kit.stories.find((one) => one.ref === ref);
  if (!story) return kit;
  const rest = kit.stories.filter((one) => one !== story);
  return { ...kit, stories: rest.toSpliced(Math.max(0, to), 0, story) };
}

/** A kit with something else about one story. */
export function withStoryChange(kit: Kit, ref: string, change: Partial<Omit<KitStory, 'ref'>>): Kit {
  return { ...kit, stories: kit.stories.map((story) => (story.ref === ref ? { ...story, ...change } : story)) };
}

/** A kit in which a story has another name, as its entry has now; it is left out where the entry stands in the kit already. */
export function withRenamed(kit: Kit, ref: string, to: string): Kit {
  if (holds(kit, to)) return withoutStory(kit, ref);
  return { ...kit, stories: kit.stories.map((story) => (story.ref === ref ? { ...story, ref: to } : story)) };
}
