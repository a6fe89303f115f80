/** `npm run build`: both editions into `dist/internal` and `dist/public`. `--cold` forgets earlier builds. */
import { parseArgs } from 'node:util';
import { buildBoth } from '#build/editions/build-both.ts';

const { values } = parseArgs({ options: { cold: { type: 'boolean', default: false } } });
process.exitCode = (await buildBoth(process.cwd(), values)) ? 0 : 1;
