/** What somebody says of a condition; undefined while nothing was said. */
export type Answer = 'yes' | 'no' | undefined;

/** Whether a lesson applies, and which conditions decide it. */
export interface Verdict {
  /** `open` while conditions without an answer can still decide it. */
  result: 'open' | 'applies' | 'in-part' | 'applies-not';
  /** How many conditions have no answer. */
  open: number;
  /** Conditions of the lesson that are not true, by their place from 0; they decide unless there are some in `against`. */
  missing: number[];
  /** Conditions against the lesson that are true, by their place from 0. One is enough. */
  against: number[];
}

/**
 * Whether a lesson applies to somebody. It does when all its conditions are true and none of those against it; in part when only
 * some of its conditions are true; not when none of them is, or one against it is.
 *
 * @param when what was said of the conditions under which it applies, in their order
 * @param notWhen what was said of the conditions under which it does not
 */
export function judge(when: readonly Answer[], notWhen: readonly Answer[]): Verdict {
  const open = [...when, ...notWhen].filter((answer) => answer === undefined).length;
  const missing = placesOf(when, 'no');
  const against = placesOf(notWhen, 'yes');
  const noneIsTrue = when.length > 0 && missing.length === when.length;
  if (against.length > 0 || noneIsTrue) return { result: 'applies-not', open, missing, against };
  if (open > 0) return { result: 'open', open, missing, against };
  return { result: missing.length > 0 ? 'in-part' : 'applies', open, missing, against };
}

function placesOf(answers: readonly Answer[], wanted: Answer): number[] {
  return answers.flatMap((answer, index) => (answer === wanted ? [index] : []));
}
