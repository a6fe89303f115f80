import type { ConceptBook } from './concept-book.ts';
import type { Ranked } from './rank.ts';
import { understand, type Meanings } from './understand.ts';

/** Why a story was found, for people. */
export interface Why {
  /** Words of the question, and the concepts that they stand for; what counts most first. */
  meant: { said: string; concept: string }[];
  /** Words of the question that stand in the story. */
  words: string[];
  /** The customers’ question that the story answers; undefined when none is near. */
  question?: string;
}

/** So many reasons one reads. */
const most = 2;
/** A question of the story shares this much of what was found, or it is another question. */
const shareOfQuestion = 0.25;

/**
 * The reasons why a story was found.
 *
 * @param questions the customers’ questions that the story answers
 */
export function whyFound(
  { reasons, score }: Ranked,
  questions: readonly string[],
  book: ConceptBook,
  meanings: Meanings,
): Why {
  const concepts = reasons.filter(
    ({ asked }) => asked.concept !== undefined && !asked.isImplied && !isTooWide(asked.concept),
  );
  const meant: Why['meant'] = [];
  for (const { asked } of concepts) {
    const concept = meanings.get(asked.concept!)?.name;
    if (concept === undefined || meant.some(({ said }) => said === asked.said)) continue;
    meant.push({ said: asked.said, concept });
    if (meant.length === most) break;
  }
  const words = reasons
    .filter(
      ({ asked }) => asked.concept === undefined && !meant.some(({ said }) => said.split(' ').includes(asked.said)),
    )
    .map(({ asked }) => asked.said);
  const question = nearestQuestion(reasons, score, questions, book);
  return { meant, words: words.slice(0, 4), ...(question === undefined ? {} : { question }) };
}

/** Whether a concept fits too many stories to be a reason: a driver such as technology. */
function isTooWide(concept: string): boolean {
  return concept.startsWith('drivers/');
}

function nearestQuestion(
  reasons: Ranked['reasons'],
  score: number,
  questions: readonly string[],
  book: ConceptBook,
): string | undefined {
  let best: { question: string; worth: number } | undefined;
  for (const question of questions) {
    const keys = new Set(understand(question, book, new Map(), () => undefined).map(({ key }) => key));
    const worth = reasons.reduce((sum, reason) => sum + (keys.has(reason.asked.key) ? reason.worth : 0), 0);
    if (worth > score * shareOfQuestion && worth > (best?.worth ?? 0)) best = { question, worth };
  }
  return best?.question;
}
