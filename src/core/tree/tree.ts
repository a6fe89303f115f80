import type { Position } from '../findings/finding.ts';
import type { Facet, Folder } from '../schema/ids.ts';
import type { Edition, EntryData } from '../schema/schemas.ts';
import type { Term } from '../schema/term.ts';
import type { Path } from './read-yaml.ts';

/** A lesson or a case, with its place in the files. */
export interface Entry {
  /** Folder and id, as in `cases/fifty-town-halls`: the name by which entries refer to each other. */
  ref: string;
  folder: Folder;
  id: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
  data: EntryData;
  /** The whole file with line feeds only. */
  source: string;
  /** The body, padded above with empty lines so that its positions are the file's. */
  body: string;
  /** Where a field stands in the file. */
  locate: (path: Path, what?: 'key' | 'value') => Position;
}

/** A term of a vocabulary, with its place in the files. */
export interface TermItem {
  facet: Facet;
  /** Position in its vocabulary, from 0. */
  index: number;
  file: string;
  data: Term;
  locate: (path: Path, what?: 'key' | 'value') => Position;
}

/** Everything one edition is made of. */
export interface Tree {
  edition: Edition;
  /** By ref, in alphabetical order. */
  entries: ReadonlyMap<string, Entry>;
  /** By `facet/id`, in the order of the files. */
  terms: ReadonlyMap<string, TermItem>;
  /** Refs of all entry files, the unreadable ones included, so that one mistake makes one finding. */
  refs: ReadonlySet<string>;
  /** Names of all files beside entries, as `folder/id/name`. */
  assets: ReadonlySet<string>;
}

/** The ids of one vocabulary, in its order. */
export function termIds(tree: Tree, facet: Facet): string[] {
  return [...tree.terms.values()].filter((item) => item.facet === facet).map((item) => item.data.id);
}
