import { figuresOf, type SearchFigures, type SearchOutcome } from './search-figures.ts';
import { textTable } from './text-table.ts';

/** What each system found, by its name. */
export type SearchResults = ReadonlyMap<string, readonly SearchOutcome[]>;

/** What a table shows of some questions in a language. */
const scores = ['ndcg', 'hit', 'mrr'] as const;
const scoreNames = { ndcg: 'nDCG@5', hit: 'hit@3', mrr: 'MRR' };
const languages = ['en', 'ja'];

/** A number from 0 to 1, or a dash where there was nothing to count. */
function show(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}

function share(value: number): string {
  return Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;
}

function difference(value: number): string {
  if (Number.isNaN(value)) return '–';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

const scoreColumns = languages.flatMap((lang) => scores.map((score) => `${lang} ${scoreNames[score]}`));

/** The figures of a half: a row for each system. */
export function systemTable(results: SearchResults, half: string): string {
  const rows = [...results].map(([name, outcomes]) => {
    const figures = byLanguage(outcomes, half);
    const all = figuresOf(outcomes.filter(({ asked }) => asked.half === half));
    return [
      name,
      ...figures.flatMap((one) => scores.map((score) => show(one[score]))),
      share(all.emptyWrongly),
      share(all.emptyRightly),
    ];
  });
  return textTable(['', ...scoreColumns, 'empty wrongly', 'empty rightly'], rows);
}

/** The figures of one system in a half: a row for each language and kind. */
export function kindTable(outcomes: readonly SearchOutcome[], half: string): string {
  const groups = Map.groupBy(
    outcomes.filter(({ asked }) => asked.half === half),
    ({ asked }) => `${asked.lang} ${asked.kind}`,
  );
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => {
      const figures = figuresOf(group);
      return [
        name,
        String(group.length),
        ...scores.map((score) => show(figures[score])),
        share(figures.emptyWrongly),
        share(figures.emptyRightly),
      ];
    });
  return textTable(
    ['', 'questions', ...scores.map((score) => scoreNames[score]), 'empty wrongly', 'empty rightly'],
    rows,
  );
}

/** How well one system knows when it has no answer: a row for each half and language. */
export function emptinessTable(outcomes: readonly SearchOutcome[], halves: readonly string[]): string {
  const rows = halves.flatMap((half) =>
    byLanguage(outcomes, half).map((figures, index) => [
      `${half} half, ${languages[index]!}`,
      String(figures.answerable),
      share(figures.emptyWrongly),
      String(figures.unanswerable),
      share(figures.emptyRightly),
    ]),
  );
  return textTable(['', 'with an answer', 'empty wrongly', 'without', 'empty rightly'], rows);
}

/** How far the second half lies from the first: a row for each system. A system that was tuned too closely falls more than others. */
export function gapTable(results: SearchResults, [first, second]: readonly [string, string]): string {
  const rows = [...results].map(([name, outcomes]) => {
    const [before, after] = [byLanguage(outcomes, first), byLanguage(outcomes, second)];
    return [
      name,
      ...after.flatMap((figures, index) => scores.map((score) => difference(figures[score] - before[index]![score]))),
    ];
  });
  return textTable(['', ...scoreColumns], rows);
}

/** All figures, for programs: half → system → language, `all` and language with kind → figures. */
export function searchFigures(
  results: SearchResults,
  halves: readonly string[],
): Record<string, Record<string, Record<string, SearchFigures>>> {
  return Object.fromEntries(
    halves.map((half) => [
      half,
      Object.fromEntries([...results].map(([name, outcomes]) => [name, figuresByGroup(outcomes, half)])),
    ]),
  );
}

function figuresByGroup(outcomes: readonly SearchOutcome[], half: string): Record<string, SearchFigures> {
  const groups = new Map<string, SearchOutcome[]>();
  for (const outcome of outcomes.filter(({ asked }) => asked.half === half)) {
    const { lang, kind } = outcome.asked;
    for (const name of ['all', lang, `${lang} ${kind}`]) groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, figuresOf(group)]));
}

function byLanguage(outcomes: readonly SearchOutcome[], half: string): SearchFigures[] {
  return languages.map((lang) => figuresOf(outcomes.filter(({ asked }) => asked.half === half && asked.lang === lang)));
}
