/**
 * `npm run bench:search`: how well question search answers the evaluation questions, beside two plain full-text searches and beside
 * itself without each of its parts; then how well it knows, on a set of its own, when it has no answer. It needs the built internal
 * edition. The figures also stand in `.work/bench/search.json`.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { miniSearch } from '#build/bench/mini-search.ts';
import { ownSystems } from '#build/bench/own-search.ts';
import { plainPagefind } from '#build/bench/plain-pagefind.ts';
import { askAll } from '#build/bench/ask-all.ts';
import { emptinessTable, gapTable, kindTable, searchFigures, systemTable } from '#build/bench/search-report.ts';
import { readTree } from '#build/read/read-tree.ts';
import { readEmptiness, readQuestions } from '../tests/questions.ts';

const dir = 'dist/internal';
if (!existsSync(`${dir}/pagefind`)) {
  console.error(`There is no ${dir} with a search index. Build it first: npm run build`);
  process.exit(2);
}
const own = 'question search';
const halves = ['tuning', 'test'] as const;

let told = performance.now();
/** Says what is going on, when nothing was said for two seconds. */
function tell(what: string): void {
  if (performance.now() - told < 2000) return;
  console.log(what);
  told = performance.now();
}

const { tree } = await readTree(process.cwd(), 'content', 'internal');
const questions = readQuestions();
const pagefind = await plainPagefind(dir);
const [whole, ...parts] = ownSystems(tree, own);
const systems = [whole!, miniSearch(tree), pagefind, ...parts];
const results = await askAll(systems, questions, tell).finally(pagefind.close);
const emptiness = await askAll([whole!], readEmptiness(), tell);
await mkdir('.work/bench', { recursive: true });
const figures = { ...searchFigures(results, halves), emptiness: searchFigures(emptiness, halves) };
await writeFile('.work/bench/search.json', `${JSON.stringify(figures, null, 2)}\n`);
for (const half of halves) {
  console.log(`\nThe ${half} half\n\n${systemTable(results, half)}`);
  console.log(`\nThe ${half} half, ${own} by kind of question\n\n${kindTable(results.get(own)!, half)}`);
}
console.log(`\nFrom the ${halves[0]} half to the ${halves[1]} half\n\n${gapTable(results, halves)}`);
console.log(`\nThe set about emptiness, ${own}\n\n${emptinessTable(emptiness.get(own)!, halves)}`);
