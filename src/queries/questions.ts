import { listPages, type ListPage } from './list-pages.ts';
import { madeOnce } from './made-once.ts';
import { questionGroups, questionRows, type QuestionGroup, type QuestionRow } from './question-groups.ts';
import { listed, listedStories, usedFacets } from './stories.ts';
import { terms, type TermView } from './terms.ts';

/** How many questions one page shows. */
const pageSize = 300;

/** One page of all questions. */
export interface QuestionPage extends Omit<ListPage<QuestionRow>, 'items'> {
  groups: QuestionGroup[];
  /** Every barrier under which questions stand, with the page on which they begin and their number. */
  contents: { barrier: TermView | undefined; page: number; questions: number }[];
  /** How many different questions there are, and how many stories answer them. */
  questions: number;
  stories: number;
}

/** One page of customers' questions, from 1. */
export async function questionPage(number: number): Promise<QuestionPage> {
  return (await allPages())[number - 1]!;
}

/** What `getStaticPaths` of the later pages of questions returns. */
export async function laterQuestionPaths() {
  const pages = (await allPages()).slice(1);
  const frame = await usedFacets();
  return pages.map(({ groups, number, ...rest }) => ({
    params: { page: String(number) },
    cacheKey: JSON.stringify([
      frame,
      number,
      rest,
      groups.map(({ barrier, answers }) => [
        barrier,
        answers.map(({ story, questions }) => [listed(story), questions]),
      ]),
    ]),
  }));
}

const allPages = madeOnce(async (): Promise<QuestionPage[]> => {
  const stories = (await listedStories()).filter((story) => (story.fields.questions ?? []).length > 0);
  const rows = questionRows(stories, await terms('barriers'));
  const pages = listPages(rows, pageSize);
  const contents = [...Map.groupBy(rows, (row) => row.barrier)].map(([barrier, members]) => ({
    barrier,
    page: Math.floor(rows.indexOf(members[0]!) / pageSize) + 1,
    questions: members.length,
  }));
  const questions = stories.flatMap((story) => story.fields.questions!).length;
  return pages.map(({ items, number, count }) => ({
    number,
    count,
    groups: questionGroups(items),
    contents,
    questions,
    stories: stories.length,
  }));
});
