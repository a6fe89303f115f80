/**
 * `npm run bench:pages`: what Lighthouse says of four pages of the public edition, which must be built: the median of five runs
 * of performance, accessibility, best practices and SEO. `npm run bench:pages -- /about/` judges other pages.
 */
import { existsSync } from 'node:fs';
import { categories, measurePages } from '#build/bench/measure-pages.ts';

const dir = 'dist/public';
if (!existsSync(dir)) {
  console.error('There is no dist/public. Build it first: npm run build');
  process.exit(2);
}
const asked = process.argv.slice(2);
const paths =
  asked.length > 0
    ? asked
    : ['/', '/lessons/withholding-data-as-power/', '/cases/phoenix-pay/', '/barriers/conflicting-interests/'];
const pages = await measurePages(dir, paths, 5, (what) => {
  console.log(what);
});
console.log(`\n| page | ${categories.join(' | ')} |\n|${' --- |'.repeat(categories.length + 1)}`);
for (const { path, scores } of pages) {
  console.log(`| ${path} | ${categories.map((category) => scores[category]).join(' | ')} |`);
}
for (const { path, failed } of pages) for (const audit of failed) console.log(`${path}: ${audit}`);
