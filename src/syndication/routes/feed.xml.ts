import rss from '@astrojs/rss';
import { site } from '#site.config.ts';
import { rssFeed } from '../rss.ts';
import { storyNotices } from '../story-notices.ts';

/** `/feed.xml` */
export const GET = async () => rss(rssFeed(await storyNotices(), site));
