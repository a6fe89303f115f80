import { isHit, ndcg, reciprocalRank, type Grades } from './search-scores.ts';

/** A question of the evaluation, and the entries that help. Without one nothing in the content answers it. */
export interface SearchQuestion {
  lang: string;
  /** What makes it hard. */
  kind: string;
  half: string;
  question: string;
  relevant: Grades;
}

/** A question, and what a system found: references, best first; none for an empty answer. */
export interface SearchOutcome {
  asked: SearchQuestion;
  found: readonly string[];
}

/** How well a system answers some questions: means and shares from 0 to 1, over those that have an answer unless it says else. */
export interface SearchFigures {
  /** How many questions have an answer. */
  answerable: number;
  /** How many have none. */
  unanswerable: number;
  ndcg: number;
  hit: number;
  mrr: number;
  /** The share of empty answers where there is an answer. */
  emptyWrongly: number;
  /** The share of empty answers where there is none. */
  emptyRightly: number;
}

/** Sums up outcomes; a mean of nothing is not a number. */
export function figuresOf(outcomes: readonly SearchOutcome[]): SearchFigures {
  const [answerable, unanswerable] = [true, false].map((has) =>
    outcomes.filter(({ asked }) => Object.keys(asked.relevant).length > 0 === has),
  ) as [SearchOutcome[], SearchOutcome[]];
  const score = (how: (found: readonly string[], grades: Grades) => number | boolean) =>
    mean(answerable.map(({ asked, found }) => Number(how(found, asked.relevant))));
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    ndcg: score(ndcg),
    hit: score(isHit),
    mrr: score(reciprocalRank),
    emptyWrongly: score(isEmpty),
    emptyRightly: mean(unanswerable.map(({ found }) => Number(isEmpty(found)))),
  };
}

function isEmpty(found: readonly string[]): boolean {
  return found.length === 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
