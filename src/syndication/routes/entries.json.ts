import { listedStories, storyText } from '#queries/stories.ts';
import { site } from '#site.config.ts';
import { entriesData } from '../entries-data.ts';

/** `/data/entries.json` */
export const GET = async () => {
  const stories = await Promise.all((await listedStories()).map((story) => storyText(story.ref)));
  return Response.json(entriesData(stories, site));
};
