import type { Asked } from '../schema/asked.ts';

/** How often a story was told in a dialogue, and what came of it. */
export interface Told {
  helped: number;
  /** The last day on which it helped; undefined when it never did. */
  lastHelped: string | undefined;
  fellFlat: number;
}

/** What colleagues could not answer, the latest first. */
export interface OpenQuestions {
  /** No story was there, and none answers it since. */
  unanswered: Asked[];
  /** A story was told and fell flat, and no other answers it since. */
  fellFlat: Asked[];
}

/** Of each story that was told, by ref, what came of it. */
export function toldByStory(items: readonly Asked[]): Map<string, Told> {
  const byStory = new Map<string, Told>();
  for (const { story, result, date } of items) {
    if (story === undefined) continue;
    const told = byStory.get(story) ?? { helped: 0, lastHelped: undefined, fellFlat: 0 };
    byStory.set(story, told);
    if (result === 'fell-flat') told.fellFlat += 1;
    if (result !== 'helped') continue;
    told.helped += 1;
    if (told.lastHelped === undefined || date > told.lastHelped) told.lastHelped = date;
  }
  return byStory;
}

/** The questions that wait for an entry. */
export function openQuestions(items: readonly Asked[]): OpenQuestions {
  const open = items
    .filter(({ answeredBy }) => answeredBy === undefined)
    // Of one day, what stands further down in the file was added later.
    .toReversed()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return {
    unanswered: open.filter(({ result }) => result === 'no-answer'),
    fellFlat: open.filter(({ result }) => result === 'fell-flat'),
  };
}
