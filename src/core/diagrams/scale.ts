/** A scale that begins at zero. */
export interface Scale {
  /** The values to mark, from the smallest; without zero. */
  ticks: number[];
  /** The last tick: the value at the full length. */
  end: number;
}

const mostTicks = 4;

/**
 * The scale for counts up to a largest one: at most four marks at round numbers, the last at the largest count or just above.
 *
 * @param largest a whole number; for zero the scale ends at 1
 */
export function scaleTo(largest: number): Scale {
  const step = roundStep(largest / mostTicks);
  const count = Math.max(1, Math.ceil(largest / step));
  return { ticks: Array.from({ length: count }, (_, index) => (index + 1) * step), end: count * step };
}

/** The first of 1, 2, 5, 10, 20, 50 and so on that is not less than a number. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least)!;
}
