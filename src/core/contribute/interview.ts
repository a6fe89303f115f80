import { metaOf } from '../schema/audience.ts';
import { attemptResults } from '../schema/attempt.ts';
import type { Choice } from '../schema/json-schema.ts';
import { answersSchema, entryKinds, type AnswerName } from './answers.ts';

/** One question of the interview, as data: a terminal asks it, and so can a form. */
export interface Question {
  /** Under this name the answer is kept. `attempt` only leads to other questions. */
  name: AnswerName | 'attempt';
  /** Asked only when the question of this name was answered so. */
  when?: { name: Question['name']; is: string };
  /** What is asked. */
  title: string;
  /** One sentence: what belongs here. */
  description: string;
  /** An answer as it could be; absent where one chooses. */
  example?: string;
  /** The answers there are; absent where one writes. */
  choices?: readonly Choice[];
}

/** What the choices of the schema mean; the words that a writer chooses by. */
const meanings: Record<string, [name: string, description: string]> = {
  lesson: ['A lesson', 'one insight that can be used again'],
  case: ['A case', 'one story over time'],
  failed: ['It failed', ''],
  partial: ['It worked in part', ''],
  worked: ['It worked', ''],
  known: ['Yes, and I know what came of it', ''],
  unknown: ['Nobody knows what was tried', ''],
};

const choicesFor = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, name: meanings[value]![0], description: meanings[value]![1] }));

/**
 * The questions of a draft, in the order in which they are asked. Titles, sentences and examples come from the schema.
 *
 * @param barriers the terms of the vocabulary
 */
export function interview(barriers: readonly Choice[]): Question[] {
  const { shape } = answersSchema(barriers.map(({ value }) => value));
  const written = (name: AnswerName): Question => {
    const { title, description, examples } = metaOf(shape[name]);
    return { name, title: title!, description: description!, example: String(examples![0]) };
  };
  const chosen = (name: AnswerName, choices: readonly Choice[]): Question => {
    const { title, description } = metaOf(shape[name]);
    return { name, title: title!, description: description!, choices };
  };
  return [
    chosen('kind', choicesFor(entryKinds)),
    written('title'),
    chosen('barrier', barriers),
    written('expected'),
    written('happened'),
    {
      name: 'attempt',
      title: 'Was something tried',
      description: 'A failed attempt is worth as much as one that worked. Never invent one.',
      choices: choicesFor(['known', 'unknown']),
    },
    { ...written('tried'), when: { name: 'attempt', is: 'known' } },
    { ...chosen('result', choicesFor(attemptResults)), when: { name: 'attempt', is: 'known' } },
    { ...written('attemptsGap'), when: { name: 'attempt', is: 'unknown' } },
  ];
}

/** Whether a question is to be asked after these answers. */
export function isAsked(question: Question, answers: Readonly<Partial<Record<Question['name'], string>>>): boolean {
  return question.when === undefined || answers[question.when.name] === question.when.is;
}

/**
 * What is wrong with a written answer, by the schema of its field.
 *
 * @returns a sentence, or undefined when the answer will do
 */
export function answerProblem(name: AnswerName, answer: string): string | undefined {
  const result = answersSchema([]).shape[name].safeParse(answer);
  return result.success ? undefined : `This ${result.error.issues[0]!.message}`;
}
