import { contentWords, isExactPhrase } from '#core/search/content-words.ts';
import { strings } from '#strings/en.ts';
import { endedUnhappily, type Answers } from './answers.ts';

/** Words of which somebody may mean each: fewer make no question, and full text finds them, begun words too. */
const fewestOfQuestion = 4;

/** Whether a query is more than a few words to look for, so that finding no answer is worth a sentence. */
export function isQuestion(query: string): boolean {
  return !isExactPhrase(query) && contentWords(query).length >= fewestOfQuestion;
}

/** What was found, in a sentence. */
export function describeAnswers({ stories }: Answers): string {
  const text = strings.answers;
  if (stories.length === 0) return `${text.none}.`;
  return text.found(stories.length, stories.filter(({ card }) => endedUnhappily(card)).length);
}
