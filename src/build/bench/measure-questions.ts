import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askQuestion } from '#browser/answers.ts';
import type { Tree } from '#core/tree/tree.ts';
import { questionFolder } from '../index/write-question-index.ts';
import { serveSite } from '../serve/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { median } from './median.ts';

/** What question search costs a reader. */
export interface QuestionCost {
  /** Bytes (gzip) of the index that a page loads before somebody searches. */
  before: number;
  /** Bytes (gzip) that it has loaded when the search is opened. */
  firstUse: number;
  /** Bytes (gzip) that it has loaded when the first answer is shown. */
  firstAnswer: number;
  /** Milliseconds until an answer that is not the first: the median. */
  later: number;
}

/** So many answers are measured after the first. */
const later = 20;
/** So many answers the search shows. */
const shown = 3;

/**
 * Measures question search of a built site: what a browser loads, and how long the same code takes in Node.
 *
 * @param dir the built site, with its index
 * @param tree its entries, whose own questions are asked: one after the other from all over the tree, each with a slip
 * @throws Error when no question has an answer
 */
export async function measureQuestions(dir: string, tree: Tree): Promise<QuestionCost> {
  const entries = [...tree.entries.values()];
  const questions = Array.from({ length: later + 1 }, (_, index) => {
    const entry = entries[Math.floor((index * entries.length) / (later + 1))]!;
    return entry.data.questions?.[0] ?? entry.data.title;
  });
  const site = await serveSite(dir, 0, 'internal');
  try {
    const times: number[] = [];
    let answered: string | undefined;
    for (const question of questions) {
      const start = performance.now();
      const { stories } = await askQuestion(`${site.url}/${questionFolder}/`, withSlip(question), shown);
      times.push(performance.now() - start);
      if (stories.length > 0) answered ??= question;
    }
    if (answered === undefined) throw new Error('No question has an answer.');
    const loaded = await loadedFor(site.url, `/${entries[0]!.ref}/`, answered);
    const [before, firstUse, firstAnswer] = await Promise.all(loaded.map((paths) => sizeOf(dir, paths)));
    return { before: before!, firstUse: firstUse!, firstAnswer: firstAnswer!, later: median(times.slice(1)) };
  } finally {
    await site.close();
  }
}

/** A question in which the longest word lacks its last letter but one. */
function withSlip(question: string): string {
  const longest = question.split(/\W+/).reduce((best, word) => (word.length > best.length ? word : best));
  return question.replace(longest, `${longest.slice(0, -2)}${longest.slice(-1)}`);
}

/**
 * The files of the index that a page has loaded after it was opened, after its search was opened, and after a question was
 * answered.
 */
async function loadedFor(site: string, path: string, question: string): Promise<[string[], string[], string[]]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith(`/${questionFolder}/`)) paths.add(pathname);
    });
    await page.goto(site + path);
    await page.waitForLoadState('networkidle');
    const before = [...paths];
    const start = page.waitForResponse((response) => response.url().endsWith('/keys.txt'));
    await page.click('.search-open');
    await start;
    const firstUse = [...paths];
    await page.fill('#dialog-query', question);
    await page.waitForSelector('.search-dialog .results li');
    return [before, firstUse, [...paths]];
  } finally {
    await browser.close();
  }
}

async function sizeOf(dir: string, paths: readonly string[]): Promise<number> {
  const sizes = paths.map(async (path) => gzipSync(await readFile(join(dir, path))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
