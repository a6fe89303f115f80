import type { Figure } from './measure.ts';
import { textTable } from './text-table.ts';

/** A figure with its unit and its share of the budget, as in `3.2 s (0.64 of 5)`; beside `none allowed` there is no share. */
export function showFigure({ value, unit, budget }: Figure): string {
  const text = `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  if (budget === 0) return `${text} (none allowed)`;
  return budget === undefined ? text : `${text} (${(value / budget).toFixed(2)} of ${Number(budget.toFixed(1))})`;
}

/** Figures of several sizes as a table: one row a figure, one column a size, each with its share of the budget. */
export function benchTable(results: ReadonlyMap<number, readonly Figure[]>): string {
  const names = [...new Set([...results.values()].flatMap((figures) => figures.map((figure) => figure.what)))];
  const header = ['', ...[...results.keys()].map((count) => `${count} entries`)];
  const rows = names.map((name) => [
    name,
    ...[...results.values()].map((figures) => {
      const figure = figures.find((item) => item.what === name);
      return figure ? showFigure(figure) : '';
    }),
  ]);
  return textTable(header, rows);
}
