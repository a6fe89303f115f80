/** `npm start`: checks, builds both editions and serves them. */
import { buildBoth } from '#build/editions/build-both.ts';

if (await buildBoth(process.cwd())) await import('./serve.ts');
else process.exitCode = 1;
