/** How much each entry helps with a question, by its reference: 3 answers it, 2 is useful, 1 is related; others do not help. */
export type Grades = Readonly<Record<string, number>>;

/** From this grade on, an entry helps. */
const helpful = 2;
/** So many results count for {@link ndcg}. */
const gainedFrom = 5;
/** So many results one sees at once. */
const seen = 3;
/** So many results one looks through at most. */
const lookedThrough = 10;

/**
 * How near the first five results come to the best order: from 0, when none of them helps, to 1. The gain of an entry is
 * 2^grade − 1, and each place further down discounts it (nDCG@5).
 *
 * @param found references, best first
 */
export function ndcg(found: readonly string[], grades: Grades): number {
  const ideal = gain(Object.values(grades).toSorted((a, b) => b - a));
  return ideal > 0 ? gain(found.map((ref) => grades[ref] ?? 0)) / ideal : 0;
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, gainedFrom).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** Whether one of the first three results helps (hit@3). */
export function isHit(found: readonly string[], grades: Grades): boolean {
  return found.slice(0, seen).some((ref) => (grades[ref] ?? 0) >= helpful);
}

/** 1 through the place of the first result that helps; 0 when none of the first ten does (MRR is its mean). */
export function reciprocalRank(found: readonly string[], grades: Grades): number {
  const index = found.slice(0, lookedThrough).findIndex((ref) => (grades[ref] ?? 0) >= helpful);
  return index < 0 ? 0 : 1 / (index + 1);
}
