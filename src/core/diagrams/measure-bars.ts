import type { Measure } from '../schema/outcome.ts';
import { plainNumber } from './plain-number.ts';

/** Two figures of a measure as lengths on one scale that begins at zero. */
export interface MeasureBars {
  /** Share of the longer one, from 0 to 1. */
  before: number;
  /** Share of the longer one, from 0 to 1. */
  after: number;
  /** Whether both figures are exact; "more than 100" is drawn as 100 and is not. */
  exact: boolean;
}

/**
 * The bars of a measure. Both figures must be plain numbers with the same sign, and quantities: a calendar year has no length.
 *
 * @returns undefined when it is not certain that bars would be true
 */
export function measureBars({
  before,
  after,
  unit,
}: Pick<Measure, 'before' | 'after' | 'unit'>): MeasureBars | undefined {
  const [from, to] = [before, after].map((figure) => plainNumber(figure ?? ''));
  if (!from || !to || from.sign !== to.sign) return undefined;
  const longest = Math.max(from.value, to.value);
  if (longest === 0 || unit.toLowerCase() === 'year') return undefined;
  return { before: from.value / longest, after: to.value / longest, exact: from.exact && to.exact };
}
