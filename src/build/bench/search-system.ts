/** A search that a benchmark asks. */
export interface SearchSystem {
  name: string;
  /** References of entries, best first, ten at most; none when it has no answer. */
  find: (question: string) => Promise<string[]>;
}

/** As many results as one looks through. */
export const mostFound = 10;
