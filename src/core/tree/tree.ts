import type { Position } from '../findings/finding.ts';
import type { Asked } from '../schema/asked.ts';
import type { Concept } from '../schema/concept.ts';
import type { Facet, Folder, Vocabulary } from '../schema/ids.ts';
import type { Edition, EntryData } from '../schema/schemas.ts';
import type { Term } from '../schema/term.ts';
import type { EntryCard } from './card.ts';
import type { Path } from './read-yaml.ts';

/** A lesson or a case, with its place in the files. */
export interface Entry {
  /** Folder and id, as in `cases/fifty-town-halls`: the name by which entries refer to each other. */
  ref: string;
  folder: Folder;
  id: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** What lists and other entries ask for; all other fields may have to be read first. */
  card: EntryCard;
  data: EntryData;
  /** The whole file with line feeds only. */
  source: string;
  /** The body, padded above with empty lines so that its positions are the file's. */
  body: string;
  /** Where a field stands in the file. */
  locate: (path: Path, what?: 'key' | 'value') => Position;
  /** Of an entry whose fields do not fit, so that it is only examined and never shown; undefined for all others. */
  broken?: BrokenFields;
}

/** What is known of an entry whose fields do not fit. */
export interface BrokenFields {
  /** Where fields were left out or have a stand-in. The empty path stands for all of them. */
  lost: readonly Path[];
  /** Ids of the evidence as typed; undefined when they could not be read. */
  evidence: readonly string[] | undefined;
}

/** An item of a vocabulary, with its place in the files. */
export interface VocabularyItem<Name extends Vocabulary, Data> {
  facet: Name;
  /** Position in its vocabulary, from 0. */
  index: number;
  file: string;
  data: Data;
  locate: (path: Path, what?: 'key' | 'value') => Position;
}
export type TermItem = VocabularyItem<Facet, Term>;
export type ConceptItem = VocabularyItem<'concepts', Concept>;

/** One question of a customer and what came of it, with its place in the file. */
export interface AskedItem {
  /** Position in the file, from 0. */
  index: number;
  data: Asked;
  locate: (path: Path, what?: 'key' | 'value') => Position;
}

/** The file of what customers asked. */
export interface AskedFile {
  /** Path from the project's root. */
  file: string;
  /** The whole file with line feeds only. */
  source: string;
  /** In the order of the file; none when it cannot be read. */
  items: readonly AskedItem[];
}

/** What the rules need to know and no file of the tree tells. It is handed in, so that a check can be repeated. */
export interface TreeOptions {
  /** The day of the check, as in `2026-11-22`. Without it no date is in the future and no review is due. */
  today?: string;
  /** The site's months between two reviews. Without it only entries with months of their own fall due. */
  reviewEvery?: number;
  /** Names that may not be written down anywhere, as their list has them. Never part of a message. */
  confidential?: readonly string[];
}

/** Everything one edition is made of. */
export interface Tree extends TreeOptions {
  edition: Edition;
  /** By ref, in alphabetical order. */
  entries: ReadonlyMap<string, Entry>;
  /** Entries whose fields do not fit, by ref: the rest of them is examined all the same. Never among `entries`. */
  broken?: ReadonlyMap<string, Entry>;
  /** By `facet/id`, in the order of the files. */
  terms: ReadonlyMap<string, TermItem>;
  /** By id, in the order of their file. */
  concepts: ReadonlyMap<string, ConceptItem>;
  /** The files of the vocabulary as they stand, by path from the project's root, with line feeds only. */
  vocabulary?: ReadonlyMap<string, string>;
  /** What customers asked; of the internal tree only, and undefined without the file. */
  asked?: AskedFile | undefined;
  /** Refs of all entry files, the unreadable ones included, so that one mistake makes one finding. */
  refs: ReadonlySet<string>;
  /** Names of all files beside entries, as `folder/id/name`. */
  assets: ReadonlySet<string>;
}

/**
 * A function of a tree that works once for each tree, so that what every entry asks for is not made again for every entry.
 *
 * @param make the work; a tree must not change after it
 */
export function oncePerTree<T>(make: (tree: Tree) => T): (tree: Tree) => T {
  const known = new WeakMap<Tree, { made: T }>();
  return (tree) => {
    const held = known.get(tree) ?? { made: make(tree) };
    known.set(tree, held);
    return held.made;
  };
}

const idsByFacet = oncePerTree((tree) => {
  const ids = new Map<Facet, string[]>();
  for (const { facet, data } of tree.terms.values()) {
    const list = ids.get(facet);
    if (list) list.push(data.id);
    else ids.set(facet, [data.id]);
  }
  return ids;
});

/** The ids of one vocabulary, in its order. */
export function termIds(tree: Tree, facet: Facet): readonly string[] {
  return idsByFacet(tree).get(facet) ?? [];
}
