import { site } from '#site.config.ts';
import { jsonFeed } from '../json-feed.ts';
import { storyNotices } from '../story-notices.ts';

/** `/feed.json` */
export const GET = async () => Response.json(jsonFeed(await storyNotices(), site));
