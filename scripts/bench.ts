/**
 * `npm run bench`: what check, builds, search and proof cost at 100, 1,000 and 10,000 generated entries, with the share of each budget.
 * `npm run bench -- 1000` measures one size. The figures also stand in `.work/bench/figures.json`. Wait five minutes between two runs,
 * and after anything else that deletes thousands of files: until then some file systems (ext4) make new files several times as slowly.
 */
import { rm, writeFile } from 'node:fs/promises';
import { makeBenchProject } from '#build/bench/bench-project.ts';
import { measure, type Figure } from '#build/bench/measure.ts';
import { benchTable } from '#build/bench/report.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 20)) {
  console.error('Name sizes as whole numbers from 20 on, as in: npm run bench -- 100 1000');
  process.exit(2);
}
const results = new Map<number, Figure[]>();
const projects: string[] = [];
for (const size of sizes.length > 0 ? sizes : [100, 1000, 10000]) {
  console.log(`${size} entries: writing them …`);
  const project = await makeBenchProject(process.cwd(), size);
  projects.push(project);
  results.set(
    size,
    await measure(project, size, (what) => {
      console.log(`${size} entries: ${what}`);
    }),
  );
}
await writeFile('.work/bench/figures.json', `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`);
console.log(`\n${benchTable(results)}`);
// Not before: it would slow down what is measured next.
for (const project of projects) await rm(project, { recursive: true });
