import type { Story } from './stories.ts';

/** How many stories the page of the newest shows. */
const most = 30;

/**
 * The day from which the text of a story is: when it was last cleared or compared with its sources, whichever came later. A draft
 * has none as long as nobody reviewed it.
 */
export function textDay({ fields, clearance }: Pick<Story, 'fields' | 'clearance'>): string | undefined {
  return [fields.cleared, clearance?.cleared, fields.reviewed]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/**
 * The newest stories: those without a day first, since they are still being written; then by their day, and those of one day in the
 * order given.
 */
export function newestStories(stories: readonly Story[]): Story[] {
  const rank = (story: Story) => textDay(story) ?? '9';
  return stories.toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0)).slice(0, most);
}
