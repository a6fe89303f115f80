import type { SearchOutcome, SearchQuestion } from './search-figures.ts';
import type { SearchSystem } from './search-system.ts';

/**
 * Asks every system every question.
 *
 * @param tell is told before each question how far it is; no question is named
 * @returns what each found, by the name of the system
 */
export async function askAll(
  systems: readonly SearchSystem[],
  questions: readonly SearchQuestion[],
  tell: (what: string) => void,
): Promise<Map<string, SearchOutcome[]>> {
  const results = new Map<string, SearchOutcome[]>();
  for (const { name, find } of systems) {
    const outcomes: SearchOutcome[] = [];
    for (const [index, asked] of questions.entries()) {
      tell(`${name}: ${index} of ${questions.length} questions …`);
      outcomes.push({ asked, found: await find(asked.question) });
    }
    results.set(name, outcomes);
  }
  return results;
}
