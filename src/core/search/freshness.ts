/** What a story loses for each year since its text was compared with its sources, and what it loses at most. */
const lostPerYear = 0.03;
const mostLost = 0.1;

const year = 365.25 * 24 * 60 * 60 * 1000;

/**
 * How much a story counts beside the one that was checked last: it decides between stories that answer equally well. Days are compared
 * with each other and not with the clock, so that two builds of the same content are equal.
 *
 * @param checked the day on which the text was reviewed or cleared, as in `2026-11-22`; undefined for a draft, which is new
 * @param newest the last such day of all stories
 * @returns from 0.9 to 1
 */
export function freshness(checked: string | undefined, newest: string | undefined): number {
  if (checked === undefined || newest === undefined) return 1;
  const years = (Date.parse(newest) - Date.parse(checked)) / year;
  return 1 - Math.min(mostLost, lostPerYear * Math.max(0, years));
}
