import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How customers speak, and what the question makes hard for a search. `tests/fixtures/questions.md` explains each. */
export const kinds = [
  'indirect',
  'colloquial',
  'long',
  'short',
  'typo',
  'jargon',
  'remembered',
  'unanswerable',
] as const;

const question = z
  .strictObject({
    id: z.string().regex(/^[qe]\d{3}$/),
    lang: z.enum(['en', 'ja']),
    kind: z.enum(kinds),
    half: z.enum(['tuning', 'test']),
    question: z.string().trim().min(3),
    relevant: z.record(z.string(), z.literal([1, 2, 3])),
  })
  .refine((read) => (read.kind === 'unanswerable') === (Object.keys(read.relevant).length === 0), {
    path: ['relevant'],
    message: 'only an unanswerable question has no relevant entry',
  });

/** One question of the evaluation: what somebody asks, and the entries that help, by reference, with grade 1 to 3. */
export type Question = z.infer<typeof question>;

/**
 * Reads evaluation questions from text with one JSON object per line.
 *
 * @throws Error with the line and what is wrong, when a line is not such an object
 */
export function parseQuestions(text: string): Question[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const at = `line ${String(index + 1)}`;
      let json: unknown;
      try {
        json = JSON.parse(line);
      } catch {
        throw new Error(`${at} is not one JSON object. Write one question per line.`);
      }
      const read = question.safeParse(json);
      if (read.success) return read.data;
      const wrong = read.error.issues.map((issue) => `${issue.path.join('.') || 'the object'}: ${issue.message}`);
      throw new Error(`${at} — ${wrong.join('; ')}. The fields are explained in tests/fixtures/questions.md.`);
    });
}

/**
 * The evaluation questions of the project, in the order of their ids.
 *
 * @throws Error as {@link parseQuestions}
 */
export function readQuestions(): Question[] {
  return readSet('questions');
}

/**
 * The questions that tell whether search knows when it has no answer, in the order of their ids.
 *
 * @throws Error as {@link parseQuestions}
 */
export function readEmptiness(): Question[] {
  return readSet('emptiness');
}

function readSet(name: string): Question[] {
  return parseQuestions(readFileSync(new URL(`./fixtures/${name}.jsonl`, import.meta.url), 'utf8'));
}
