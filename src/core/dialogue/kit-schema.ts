import { z } from 'zod/mini';
import { kitFile } from './kit.ts';

/** The JSON Schema (2020-12) of a file of kits, for programs that read or write one. Fields with a default may be left out. */
export function kitFileSchema(): unknown {
  return z.toJSONSchema(kitFile, { io: 'input' });
}
