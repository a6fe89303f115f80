import lighthouse from 'lighthouse';
import { serveSite } from '../serve/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { median } from './median.ts';

/** What Lighthouse judges, from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of one page. */
export interface PageScores {
  path: string;
  /** The median over all runs. */
  scores: Record<Category, number>;
  /** Titles of the audits that cost points, in the last run. */
  failed: string[];
}

/** A port on which the browser can be steered; nothing else of ours uses it. */
const debuggingPort = 9222;

/**
 * Lets Lighthouse judge pages of a built site, as it is served with the security headers on.
 *
 * @param dir the built site
 * @param paths addresses from the site's root
 * @param runs how often each page is judged; an odd number, so that the median is one of them
 * @param tell is told what is being measured
 */
export async function measurePages(
  dir: string,
  paths: readonly string[],
  runs: number,
  tell: (what: string) => void,
): Promise<PageScores[]> {
  const site = await serveSite(dir, 0, 'public');
  const browser = await launchBrowser([`--remote-debugging-port=${debuggingPort}`]);
  try {
    const measured: PageScores[] = [];
    for (const path of paths) {
      const found: Record<Category, number[]> = { performance: [], accessibility: [], 'best-practices': [], seo: [] };
      let failed: string[] = [];
      for (let run = 1; run <= runs; run++) {
        tell(`${path}: run ${run} of ${runs} …`);
        const result = await lighthouse(site.url + path, {
          port: debuggingPort,
          output: 'json',
          logLevel: 'error',
          onlyCategories: [...categories],
        });
        if (!result) throw new Error(`Lighthouse said nothing about ${path}.`);
        for (const category of categories) {
          found[category].push(Math.round((result.lhr.categories[category]?.score ?? 0) * 100));
        }
        failed = categories.flatMap((category) =>
          (result.lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
            const audit = result.lhr.audits[id];
            return weight > 0 && audit?.score !== null && audit && audit.score < 0.9 ? [`${id}: ${audit.title}`] : [];
          }),
        );
      }
      const scores = Object.fromEntries(categories.map((category) => [category, median(found[category])]));
      measured.push({ path, scores: scores as Record<Category, number>, failed });
    }
    return measured;
  } finally {
    await browser.close();
    await site.close();
  }
}
