import type { Choice } from '../schema/json-schema.ts';
import { folderOf, type Answers, type EntryKind } from './answers.ts';
import { fileName, freeName } from './file-name.ts';
import { answerProblem, interview, isAsked, type Question } from './interview.ts';
import { similarText } from './messages.ts';
import { similarTitles, type TitledEntry } from './similar-titles.ts';

/** How to ask a person. Each answer is undefined when the person gives up. */
export interface Prompter {
  /** Asks for a text; `problem` says what is wrong with it, or nothing. */
  write: (message: string, suggestion: Suggestion, problem: (answer: string) => string | undefined) => Answer;
  /** Asks for one of some values. */
  choose: (message: string, choices: readonly Choice[]) => Answer;
  /** Says something between two questions. */
  tell: (text: string) => void;
}
type Answer = Promise<string | undefined>;

/** What stands in the field before anybody types: an example that typing removes, or an answer that can be kept. */
export interface Suggestion {
  example?: string;
  initial?: string;
}

/** What the interview knows before it begins. */
export interface InterviewContext {
  /** The terms of the vocabulary. */
  barriers: readonly Choice[];
  /** All entries, to show similar ones. */
  titles: readonly TitledEntry[];
  /** Whether an entry has this ref, as in `lessons/expense-form`. */
  isTaken: (ref: string) => boolean;
  /** What is written, where that is known already. */
  kind?: EntryKind | undefined;
}

/**
 * Asks the questions of a draft, one after the other, and proposes a file name.
 *
 * @returns the answers and the name of the file, or undefined when the person gave up
 */
export async function holdInterview(
  prompter: Prompter,
  { barriers, titles, isTaken, kind }: InterviewContext,
): Promise<{ answers: Answers; name: string } | undefined> {
  const given: Partial<Record<Question['name'], string>> = kind ? { kind } : {};
  for (const question of interview(barriers)) {
    if (given[question.name] !== undefined || !isAsked(question, given)) continue;
    const answer = await ask(prompter, question);
    if (answer === undefined) return undefined;
    given[question.name] = answer;
    const similar = question.name === 'title' ? similarTitles(answer, titles) : [];
    if (similar.length > 0) prompter.tell(similarText(similar));
  }
  delete given.attempt;
  // Every answer was checked when it was given.
  const answers = given as Answers;
  const folder = folderOf[answers.kind];
  const taken = (name: string) => isTaken(`${folder}/${name}`);
  const name = await prompter.write(
    'Name of the file? It becomes the address of the page.',
    { example: 'expense-form', initial: freeName(fileName(answers.title), taken) },
    (wanted) =>
      answerProblem('file', wanted) ?? (taken(wanted) ? 'There is an entry of this name. Choose another.' : undefined),
  );
  return name === undefined ? undefined : { answers, name };
}

async function ask(prompter: Prompter, { name, title, description, example, choices }: Question): Answer {
  const message = `${title}? ${description}`;
  if (choices || name === 'attempt') return prompter.choose(message, choices ?? []);
  const answer = await prompter.write(message, example === undefined ? {} : { example }, (text) =>
    answerProblem(name, text.trim()),
  );
  return answer?.trim();
}
