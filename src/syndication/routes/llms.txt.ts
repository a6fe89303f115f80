import { site } from '#site.config.ts';
import { llmsText } from '../llms-text.ts';
import { storyNotices } from '../story-notices.ts';

/** `/llms.txt` */
export const GET = async () => new Response(llmsText(await storyNotices(), site));
