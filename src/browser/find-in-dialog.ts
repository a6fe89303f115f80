import { askQuestion } from './answers.ts';
import { loadPagefind } from './pagefind.ts';
import { loadLibrary } from './question-library.ts';
import { answerItem } from './result-item.ts';
import { describeFound, resultList } from './result-list.ts';
import { describeAnswers, isQuestion } from './describe-answers.ts';
import { findStories } from './word-search.ts';

/** So many stories one looks at; the search page has more. */
const most = 3;

/** Where the indexes lie: attributes of the dialog. */
type Places = Readonly<Record<string, string | undefined>>;

/** Loads what the first question needs, while it is typed. */
export async function prepare({ find }: Places): Promise<void> {
  await loadLibrary(find!);
}

/** Stories that answer a query; for a few words that nothing answers, stories that hold them. And what was found, in a sentence. */
export async function find(places: Places, query: string): Promise<{ items: HTMLLIElement[]; text: string }> {
  const answers = await askQuestion(places.find!, query, most);
  if (answers.stories.length > 0 || isQuestion(query)) {
    return { items: answers.stories.map((one) => answerItem(one, 2)), text: describeAnswers(answers) };
  }
  const found = await findStories(await loadPagefind(places.index!), { query, filters: {} });
  return { items: await resultList(found, most), text: describeFound(found, query) };
}
