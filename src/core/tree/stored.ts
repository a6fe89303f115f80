import type { Facet, Folder } from '../schema/ids.ts';
import type { EntryData } from '../schema/schemas.ts';
import type { Term } from '../schema/term.ts';

/** What the collection `entries` holds for each entry, beside its compiled body; its id is the entry's ref. */
export interface StoredEntry extends Record<string, unknown> {
  folder: Folder;
  /** The file's name without its ending. */
  slug: string;
  /** Path from the project's root. */
  file: string;
  fields: EntryData;
}

/** What the collection `terms` holds for each term; its id is `facet/id`. */
export interface StoredTerm extends Record<string, unknown> {
  facet: Facet;
  /** Position in its vocabulary, from 0. */
  index: number;
  fields: Term;
}
