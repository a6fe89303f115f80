import { kitFileSchema } from '#core/dialogue/kit-schema.ts';

/** `/dialogue/kit.schema.json`: what a file of kits holds. */
export const GET = () => Response.json(kitFileSchema());
