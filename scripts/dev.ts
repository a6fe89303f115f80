/**
 * `npm run dev`: the internal edition with live reload, on port 4321 or `-- --port 5000`. A change of what compiles entries
 * (`src/core`, `src/build`) starts it anew.
 */
import { parseArgs } from 'node:util';
import { startDevServer } from '#build/editions/dev-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
await startDevServer(process.cwd(), Number(values.port));
