import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatFinding } from '#core/findings/finding.ts';
import { buildEdition } from '../editions/build-edition.ts';
import { applyChanges, planClear } from '../editions/clear-project.ts';
import { peakMemory } from '../editions/peak-memory.ts';
import { writeIndex } from '../index/write-index.ts';
import { questionFolder, writeQuestionIndex } from '../index/write-question-index.ts';
import { prove } from '../proof/prove.ts';
import { readProject } from '../read/read-project.ts';
import { readTree } from '../read/read-tree.ts';
import { measureQuestions } from './measure-questions.ts';
import { showFigure } from './report.ts';

/** One figure of a benchmark. */
export interface Figure {
  what: string;
  value: number;
  unit: 's' | 'ms' | 'MB' | 'KB';
  /** What the figure may be at most, in the same unit; undefined where nothing is promised. */
  budget?: number;
}

/** What is promised for so many entries, in seconds and MB; the answer to a question in milliseconds. */
const budgets: Record<
  number,
  { check?: number; cold?: number; change?: number; memory?: number; index?: number; answer?: number }
> = {
  1000: { cold: 5, change: 2, index: 5, answer: 100 },
  10000: { check: 60, cold: 30, change: 5, memory: 1500, index: 35 },
};

/** Bytes of a page of each kind that may go over the wire (gzip), in KB. */
const pageBudgets = { html: 12, css: 10, js: 10 };

/** Bytes of question search that may go over the wire (gzip) until the first answer is shown, in KB. */
const firstAnswerBudget = 300;

/**
 * Measures check, builds and index of a project, one after the other.
 *
 * @param project a project made by `makeBenchProject`
 * @param count how many entries it has
 * @param tell is told what is being measured, and each figure as it comes
 */
export async function measure(project: string, count: number, tell: (what: string) => void): Promise<Figure[]> {
  const budget = budgets[count] ?? {};
  const figures: Figure[] = [];
  const add = (what: string, value: number, unit: Figure['unit'], most?: number) => {
    const figure = { what, value, unit, ...(most === undefined ? {} : { budget: most }) };
    figures.push(figure);
    tell(`${what}: ${showFigure(figure)}`);
  };
  const build = async (what: string, most: number | undefined, options: { cold?: boolean }) => {
    tell(`${what} …`);
    const start = performance.now();
    const built = await buildEdition(project, 'internal', { ...options, index: false });
    add(what, (performance.now() - start) / 1000, 's', most);
    return built.peakMemory;
  };

  tell('check …');
  const check = await runMeasured(project, ['--import', './scripts/compile-cache.mjs', 'scripts/check.ts']);
  add('check', check.seconds, 's', budget.check);
  add('check, peak memory', check.memory, 'MB', count === 10000 ? 1000 : undefined);

  const memory = await build('cold build', budget.cold, { cold: true });
  add('cold build, peak memory', memory, 'MB', budget.memory);
  await build('build, nothing changed', undefined, {});
  const changed = join(project, 'content/cases/entry-5.mdx');
  await writeFile(changed, (await readFile(changed, 'utf8')).replace(/\n$/, ' Changed.\n'));
  await build('build, one entry changed', budget.change, {});
  await removeUnlinked(project);
  await build('build, one entry deleted', budget.change, {});

  tell('search index …');
  const dir = join(project, 'dist/internal');
  const start = performance.now();
  await writeIndex(dir);
  add('search index', (performance.now() - start) / 1000, 's', budget.index);
  add('search index, all files', (await sizeOf(join(dir, 'pagefind'))) / 1024, 'KB');

  tell('question index …');
  const { tree } = await readTree(project, 'content', 'internal');
  const begun = performance.now();
  await writeQuestionIndex(dir, tree, '/');
  add('question index', (performance.now() - begun) / 1000, 's');
  add('question index, all files', (await sizeOf(join(dir, questionFolder))) / 1024, 'KB');
  tell('questions …');
  const questions = await measureQuestions(dir, tree);
  add('question search, before a query (gzip)', questions.before / 1024, 'KB', 0);
  add('question search, on first use (gzip)', questions.firstUse / 1024, 'KB');
  add('question search, until the first answer (gzip)', questions.firstAnswer / 1024, 'KB', firstAnswerBudget);
  add('question search, a later answer', questions.later, 'ms', budget.answer);

  const cost = await measureProof(project, tell);
  add('public build with index', cost.build, 's');
  add('proof', cost.proof, 's', cost.build / 4);

  const page = await readFile(join(dir, 'cases/entry-5/index.html'));
  const kinds = await assetsOf(dir, page.toString());
  add('entry page, HTML (gzip)', gzipSync(page).length / 1024, 'KB', pageBudgets.html);
  add('entry page, CSS (gzip)', kinds.css / 1024, 'KB', pageBudgets.css);
  add('entry page, JS (gzip)', kinds.js / 1024, 'KB', pageBudgets.js);
  return figures;
}

/** Clears everything; seconds that the public edition with its index takes, and the proof of it. */
async function measureProof(project: string, tell: (what: string) => void): Promise<{ build: number; proof: number }> {
  tell('clear …');
  const before = await readProject(project);
  const plan = await planClear(before, {
    entries: [...before.internal.refs],
    vocabulary: true,
    withdraw: [],
    date: '2026-11-01',
  });
  await applyChanges(project, plan.changes);
  tell('public build with index …');
  let start = performance.now();
  await buildEdition(project, 'public', { index: false });
  const dir = join(project, 'dist/public');
  await writeIndex(dir);
  const build = (performance.now() - start) / 1000;
  tell('proof …');
  start = performance.now();
  const { findings } = await prove(project, dir);
  const proof = (performance.now() - start) / 1000;
  if (findings.length > 0) throw new Error(`The proof finds something: ${formatFinding(findings[0]!)}`);
  return { build, proof };
}

/** Deletes the last entry to which no other refers. */
async function removeUnlinked(project: string): Promise<void> {
  const cases = join(project, 'content/cases');
  const names = (await readdir(cases)).filter((name) => name.endsWith('.mdx')).sort();
  const texts = await Promise.all(
    ['lessons', 'cases'].map(async (folder) => {
      const found = (await readdir(join(project, 'content', folder))).filter((name) => name.endsWith('.mdx'));
      return Promise.all(found.map((name) => readFile(join(project, 'content', folder, name), 'utf8')));
    }),
  );
  const linked = new Set(
    texts.flat().flatMap((text) => [...text.matchAll(/cases\/(entry-\d+)/g)].map((match) => match[1]!)),
  );
  const name = names.findLast((file) => !linked.has(file.slice(0, -4)));
  if (name) await rm(join(cases, name));
}

/** Runs a script of a project; seconds, and the most memory it held, in MB. */
function runMeasured(cwd: string, args: string[]): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
    let memory = 0;
    const watch = setInterval(() => {
      void peakMemory(child.pid!).then((seen) => (memory = Math.max(memory, seen)));
    }, 50);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, memory });
    });
  });
}

async function sizeOf(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    found.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes (gzip) of the style sheets and scripts that a page loads, imported scripts included. */
async function assetsOf(dir: string, html: string): Promise<{ css: number; js: number }> {
  const sizes = { css: 0, js: 0 };
  const seen = new Set<string>();
  const wanted = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map((match) => match[1]!);
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const bytes = await readFile(join(dir, path));
    sizes[path.endsWith('.css') ? 'css' : 'js'] += gzipSync(bytes).length;
    for (const [, name] of bytes.toString().matchAll(/from"\.\/([^"]+\.js)"|import"\.\/([^"]+\.js)"/g)) {
      if (name) wanted.push(`${path.slice(0, path.lastIndexOf('/'))}/${name}`);
    }
  }
  return sizes;
}
