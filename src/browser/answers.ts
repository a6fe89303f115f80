import { answer, isAnswered } from '#core/search/answer.ts';
import { bringForward, lookedAt } from '#core/search/bring-forward.ts';
import { isExactPhrase } from '#core/search/content-words.ts';
import { isJapanese } from '#core/search/japanese.ts';
import type { Ranked } from '#core/search/rank.ts';
import type { StoryCard } from '#core/search/story-card.ts';
import { whyFound, type Why } from '#core/search/why.ts';
import { loadLibrary, type QuestionLibrary } from './question-library.ts';
import { isUnhappy } from './unhappy.ts';

/** A story that answers a question, and why. */
export interface StoryAnswer {
  card: StoryCard;
  why: Why;
}

/** What question search says to a question. */
export interface Answers {
  /** Best first; none when nothing answers it. */
  stories: StoryAnswer[];
  /** Names of the barriers that the question speaks of, the nearest first. */
  barriers: string[];
}

/** Whether a story did not end well. */
export function endedUnhappily({ outcome }: StoryCard): boolean {
  return outcome !== undefined && isUnhappy(outcome);
}

/**
 * Asks a question. Words in quotation marks are none: somebody looks for them as they stand.
 *
 * @param address of the folder `find/`
 * @param count how many stories at most
 * @throws when the index cannot be loaded
 */
export async function askQuestion(address: string, question: string, count: number): Promise<Answers> {
  if (isExactPhrase(question)) return { stories: [], barriers: [] };
  const library = await loadLibrary(address);
  if (isJapanese(question)) await library.learnJapanese();
  const answered = await answer(question, library);
  const barriers = answered.asked
    .filter(({ concept }) => concept?.startsWith('barriers/'))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ concept }) => library.meanings.get(concept!)?.name ?? []);
  if (!isAnswered(answered)) return { stories: [], barriers };
  const ranked = answered.stories.slice(0, Math.max(count, lookedAt));
  const found = await Promise.all(ranked.map(async (one) => ({ one, card: await library.card(one.story) })));
  const ordered = bringForward(found, ({ card }) => endedUnhappily(card)).slice(0, count);
  return { stories: ordered.map(({ one, card }) => explained(one, card, library)), barriers };
}

function explained(one: Ranked, card: StoryCard, { book, meanings }: QuestionLibrary): StoryAnswer {
  return { card, why: whyFound(one, card.questions, book, meanings) };
}
