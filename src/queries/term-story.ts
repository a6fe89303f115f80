import type { AttemptResult } from '#core/schema/attempt.ts';
import { outcomeResults } from '#core/schema/outcome.ts';
import type { Story } from './stories.ts';
import type { TermView } from './terms.ts';

/** Something that a story tells, and the story. */
export interface Told {
  text: string;
  story: Story;
}

/** The first few of what stories tell. */
export interface Excerpt {
  items: Told[];
  /** How many there are in all. */
  all: number;
}

/** What the stories of a term tell together. */
export interface TermStory {
  /** How many attempts there were, and how many of them ended in which way. */
  attempts: Record<AttemptResult | 'all', number>;
  /** What was tried and failed: the first attempt of each story, then the second ones. At most eight. */
  failed: Excerpt;
  /** What turned it; the stories that ended best come first. At most eight. */
  breakthroughs: Excerpt;
  /** What still hurts. At most six. */
  remaining: Excerpt;
}

/**
 * Gathers what the stories of a term tell.
 *
 * @param stories in the order in which they shall be named
 */
export function termStory(stories: readonly Story[]): TermStory {
  const attempts = { all: 0, failed: 0, partial: 0, worked: 0 };
  const failed: (Told & { turn: number })[] = [];
  for (const story of stories) {
    let turn = 0;
    for (const { result, tried } of story.fields.failure.attempts ?? []) {
      attempts.all += 1;
      attempts[result] += 1;
      if (result === 'failed' && tried !== undefined) failed.push({ text: tried, story, turn: turn++ });
    }
  }
  const inTurn = failed.toSorted((a, b) => a.turn - b.turn).map(({ text, story }) => ({ text, story }));
  const byOutcome = Map.groupBy(stories, ({ fields }) => fields.outcome?.result);
  const bestFirst = [...outcomeResults, undefined].flatMap((result) => byOutcome.get(result) ?? []);
  return {
    attempts,
    failed: excerpt(inTurn, 8),
    breakthroughs: excerpt(told(bestFirst, 'breakthrough'), 8),
    remaining: excerpt(told(stories, 'remaining'), 6),
  };
}

function told(stories: readonly Story[], field: 'breakthrough' | 'remaining'): Told[] {
  return stories.flatMap((story) => {
    const text = story.fields.failure[field];
    return text === undefined ? [] : [{ text, story }];
  });
}

function excerpt(all: readonly Told[], most: number): Excerpt {
  return { items: all.slice(0, most), all: all.length };
}

/**
 * Whether the source of a barrier tells no account of it, so that its stories are context only: then the vocabulary says so in a
 * note and knows no doubt to tell.
 */
export function isContextOnly({ facet, doubt, note }: Pick<TermView, 'facet' | 'doubt' | 'note'>): boolean {
  return facet === 'barriers' && doubt === undefined && note !== undefined;
}
