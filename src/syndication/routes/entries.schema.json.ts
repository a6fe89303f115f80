import { site } from '#site.config.ts';
import { entriesSchema } from '../entries-schema.ts';

/** `/data/entries.schema.json` */
export const GET = () => Response.json(entriesSchema(site));
