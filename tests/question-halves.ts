import { createHash } from 'node:crypto';
import type { Question } from './questions.ts';

/** Chosen before the first question was asked of any search, and not changed since. */
const seed = 'client-zero-questions-1';

const hash = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');

/**
 * Says for each question to which half it belongs. Within each language and kind the questions are put in the order of a seeded hash
 * of their ids; the first half of them is for tuning, the others are for the test. So neither half can be chosen by hand.
 *
 * @returns id → half
 */
export function halves(questions: readonly Pick<Question, 'id' | 'lang' | 'kind'>[]): Map<string, Question['half']> {
  const groups = Map.groupBy(questions, ({ lang, kind }) => `${lang} ${kind}`);
  return new Map(
    [...groups.values()].flatMap((group) =>
      group
        .map(({ id }) => ({ id, order: hash(id) }))
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ id }, index): [string, Question['half']] => [id, index < group.length / 2 ? 'tuning' : 'test']),
    ),
  );
}
