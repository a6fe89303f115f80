import type { Asked } from '../schema/asked.ts';
import { folderOf, type Answers } from './answers.ts';
import { draftText } from './draft.ts';
import { fileName, freeName } from './file-name.ts';

/** A draft that somebody can begin with. */
export interface EntryStart {
  /** The file's name without its ending. */
  name: string;
  /** The text of the file: a draft that passes the check, with what is still to be answered marked in words. */
  text: string;
}

/** What stands where the writer's answer belongs; the questions of the guide for contributors. */
const open = {
  expected: 'To be answered: what did you expect?',
  happened: 'To be answered: what happened instead?',
  attemptsGap: 'To be answered: what did you try, and what came of it?',
};
const openBarrier = '# To be answered: what stood in the way? This is only the first of the barriers.';

const longest = { title: 90, question: 200 };
const shortest = 10;

/**
 * The beginning of a lesson that answers a question of a customer: the question as its title and among its questions, everything
 * else marked as still to be answered.
 *
 * @param barriers the ids of the vocabulary; the first stands in for one that nobody has named
 * @param isTaken whether there is a lesson of this name
 */
export function startEntry(
  { question, date, barriers: named }: Pick<Asked, 'question' | 'date' | 'barriers'>,
  barriers: readonly string[],
  isTaken: (name: string) => boolean,
): EntryStart {
  const words = question.replace(/\s+/gu, ' ').trim();
  // A title needs a few more letters than a question.
  const asked = words.length < shortest ? `A customer asked: ${words}` : words;
  const barrier = named?.find((id) => barriers.includes(id));
  const answers: Answers = {
    kind: 'lesson',
    title: shortened(asked, longest.title),
    barrier: barrier ?? barriers[0]!,
    ...open,
  };
  const text = draftText(answers, { questions: [shortened(asked, longest.question)] });
  return {
    name: freeName(fileName(words) || `asked-${date}`, isTaken),
    text: barrier === undefined ? text.replace(/^barriers:/m, `${openBarrier}\n$&`) : text,
  };
}

/** The address at which GitHub lets one write a new file, filled in. */
export function newFileAddress(repository: string, { name, text }: EntryStart): string {
  return `${repository}/new/main/content/${folderOf.lesson}?filename=${name}.mdx&value=${encodeURIComponent(text)}`;
}

/** A text of at most so many characters, cut between two words where it has any. */
function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 2).join('');
  const end = kept.lastIndexOf(' ');
  return `${(end > most / 2 ? kept.slice(0, end) : kept).trimEnd()} …`;
}
