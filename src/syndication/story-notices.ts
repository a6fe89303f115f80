import { listedStories, type Story } from '#queries/stories.ts';
import { termsOf } from '#queries/terms.ts';
import { site } from '#site.config.ts';
import { newestFirst, type StoryNotice } from './notice.ts';

/** Notices of all stories that stand in lists, newest first. */
export async function storyNotices(): Promise<StoryNotice[]> {
  return newestFirst(await Promise.all((await listedStories()).map(noticeOf)));
}

async function noticeOf(story: Story): Promise<StoryNotice> {
  const { title, summary, failure, lang, cleared } = story.fields;
  return {
    folder: story.folder,
    path: story.path,
    title,
    summary: summary ?? failure.happened,
    lang: lang ?? site.languages[0],
    cleared: cleared!,
    barriers: (await termsOf(story, 'barriers')).map((term) => term.name),
  };
}
