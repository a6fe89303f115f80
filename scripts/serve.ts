/** `npm run serve`: serves what stands in `dist`, the internal edition on port 4321 and the public one on 4322. */
import { existsSync } from 'node:fs';
import { serveSite } from '#build/serve/serve-site.ts';

const editions = [
  { edition: 'internal', port: 4321 },
  { edition: 'public', port: 4322 },
] as const;
for (const { edition, port } of editions) {
  const dir = `dist/${edition}`;
  if (!existsSync(dir)) {
    console.error(`There is no ${dir} yet. Build it first: npm run build`);
    process.exit(1);
  }
  try {
    const { url } = await serveSite(dir, port, edition);
    console.log(`${edition.padEnd(8)} edition: ${url}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Stop the other program, then try again: npm run serve`);
    process.exit(1);
  }
}
console.log('Stop with Ctrl-C.');
