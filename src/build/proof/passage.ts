/** A piece of a source file, and whether customers may read it. */
export interface Passage {
  /** Path from the project's root. */
  file: string;
  /** Counts from 1. */
  line: number;
  text: string;
  /** What it belongs to, where a file has parts: a row of words does not go on from one into another. */
  part?: string;
  isPublic: boolean;
}
