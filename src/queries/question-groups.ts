import type { Story } from './stories.ts';
import type { TermView } from './terms.ts';

/** One question of customers, the story that answers it, and the barrier under which it stands. */
export interface QuestionRow {
  /** Undefined at the end of the list, for stories without a barrier. */
  barrier: TermView | undefined;
  story: Story;
  question: string;
}

/** The questions that stand under one barrier. */
export interface QuestionGroup {
  barrier: TermView | undefined;
  /** Each story with those of its questions that stand here. */
  answers: { story: Story; questions: string[] }[];
}

/**
 * Every question of every story, under each barrier of its story in the vocabulary's order, then those of stories without one.
 *
 * @param stories in the order in which they shall stand under a barrier
 * @param barriers in the vocabulary's order
 */
export function questionRows(stories: readonly Story[], barriers: readonly TermView[]): QuestionRow[] {
  const rowsOf = (barrier: TermView | undefined, members: readonly Story[]): QuestionRow[] =>
    members.flatMap((story) => (story.fields.questions ?? []).map((question) => ({ barrier, story, question })));
  const known = new Set(barriers.map((barrier) => barrier.id));
  const under = (id: string) => stories.filter((story) => story.fields.barriers?.includes(id));
  const withoutBarrier = stories.filter((story) => !story.fields.barriers?.some((id) => known.has(id)));
  return [...barriers.flatMap((barrier) => rowsOf(barrier, under(barrier.id))), ...rowsOf(undefined, withoutBarrier)];
}

/** Rows that follow each other under their barrier and story, as a page shows them. */
export function questionGroups(rows: readonly QuestionRow[]): QuestionGroup[] {
  const byBarrier = Map.groupBy(rows, (row) => row.barrier);
  return [...byBarrier].map(([barrier, members]) => ({
    barrier,
    answers: [...Map.groupBy(members, (row) => row.story)].map(([story, asked]) => ({
      story,
      questions: asked.map((row) => row.question),
    })),
  }));
}
