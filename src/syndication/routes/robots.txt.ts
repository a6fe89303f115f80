import { site } from '#site.config.ts';
import { robotsText } from '../robots.ts';

/** `/robots.txt` */
export const GET = () => new Response(robotsText(site));
