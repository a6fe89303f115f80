import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConceptBook } from '#core/search/concept-book.ts';
import { knownConcepts } from '#core/search/known-concepts.ts';
import { packIndex } from '#core/search/packed-index.ts';
import { packPhrases } from '#core/search/packed-phrases.ts';
import { searchedStory } from '#core/search/searched-story.ts';
import type { StoryCard } from '#core/search/story-card.ts';
import { indexStories } from '#core/search/story-index.ts';
import { sitePath } from '#core/site-path.ts';
import { storyKindOf } from '#core/tree/story-kind.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { site } from '#site.config.ts';
import { strings } from '#strings/en.ts';

/** The folder of a built site in which the index lies. */
export const questionFolder = 'find';

/**
 * Writes the index of question search into a built site: `find/start.json` names a folder, which is another one after each change,
 * so that no browser mixes old and new parts. In it lie the concepts (`concepts.json`), what people say (`phrases-…`), the keys (`keys.txt`), their stories
 * (`shard-…`) and what a result shows of each story (`story-…`).
 *
 * @param tree what the edition holds; drafts count, retired entries do not
 * @param base the base of all links
 * @returns the number of stories
 */
export async function writeQuestionIndex(dir: string, tree: Tree, base: string): Promise<number> {
  const entries = [...tree.entries.values()].filter(({ card }) => card.retired === undefined);
  const concepts = knownConcepts(tree);
  const { english, japanese } = packPhrases(concepts);
  const { keys, shards } = packIndex(
    indexStories(entries.map(searchedStory), new ConceptBook(concepts.filter(({ outside }) => !outside))),
  );
  const files = new Map<string, string>([
    ['concepts.json', JSON.stringify(concepts, (key, value: unknown) => (key === 'words' ? undefined : value))],
    ['phrases-en.txt', english],
    ['phrases-ja.txt', japanese],
    ['keys.txt', keys],
    ...shards.map((text, number): [string, string] => [`shard-${String(number)}.json`, text]),
    ...entries.map((entry, number): [string, string] => [
      `story-${String(number)}.json`,
      JSON.stringify(cardOf(entry, tree, base)),
    ]),
  ]);
  const digest = createHash('sha256');
  for (const [name, text] of files) digest.update(`${name}\n${text}\n`);
  const folder = digest.digest('hex').slice(0, 12);
  await rm(join(dir, questionFolder), { recursive: true, force: true });
  await mkdir(join(dir, questionFolder, folder), { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(join(dir, questionFolder, folder, name), text)));
  await writeFile(join(dir, questionFolder, 'start.json'), JSON.stringify({ folder, stories: entries.length }));
  return entries.length;
}

function cardOf({ ref, folder, data }: Entry, { terms }: Tree, base: string): StoryCard {
  return {
    url: sitePath(base, `/${ref}/`),
    title: data.title,
    summary: data.summary ?? data.failure.happened,
    kind: strings.kinds[storyKindOf(folder, data.kind)],
    ...(data.outcome ? { outcome: strings.outcomes[data.outcome.result] } : {}),
    barriers: (data.barriers ?? []).flatMap((id) => terms.get(`barriers/${id}`)?.data.name ?? []),
    questions: data.questions ?? [],
    lang: data.lang ?? site.languages[0],
  };
}
