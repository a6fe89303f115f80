import { assetsOf } from '../tree/assets-of.ts';
import type { Tree } from '../tree/tree.ts';
import { snapshotEntry, type HeldBack, type PublicSurroundings } from './snapshot.ts';

/** A commit that changed a file. */
export interface Commit {
  /** The short hash. */
  hash: string;
  author: string;
  /** As in `2026-11-22`. */
  day: string;
}

/** Where the last state of a file is: in a commit, not yet in one, or nobody can tell (no git, or a clone without its history). */
export type Committed = Commit | 'not committed' | 'unknown';

/** How an entry stands towards customers. */
export type LedgerState =
  /** Customers read its approved text, and it says what the entry says. */
  | 'cleared'
  /** Customers read its approved text, and the entry says something else by now. */
  | 'stale'
  /** The entry says why it stays internal. */
  | 'held'
  | 'draft'
  | 'retired'
  /** Nobody has cleared it yet. */
  | 'not cleared'
  /** The entry is gone, and customers still read its approved text. */
  | 'orphaned';

/** Something that customers do not get: its kind and its name, never what it says. */
export interface Withheld {
  what: HeldBack['what'] | 'image';
  name: string;
}

/** What the ledger says of one entry. */
export interface LedgerRow {
  /** Folder and id, as in `cases/phoenix-pay`. */
  ref: string;
  title: string;
  state: LedgerState;
  /** Why it stays internal, or why it is retired, in the entry's own words. */
  reason?: string;
  /** The day of clearance that the snapshot carries. */
  cleared?: string;
  /** Who committed the approved text; there only with a snapshot. */
  approved?: Committed;
  /** Who last committed the entry. */
  changed: Committed;
  /** What the snapshot leaves out; there only with a snapshot. */
  heldBack?: Withheld[];
}

/** The ledger of a project. */
export interface Ledger {
  entries: LedgerRow[];
  vocabulary: {
    state: 'cleared' | 'stale' | 'not cleared';
    /** Internal terms, as in `solutions/code-name`. */
    heldBack: string[];
  };
}

/** What the ledger needs to know of a project. */
export interface LedgerSources {
  internal: Tree;
  cleared: Tree;
  /** Refs of snapshots that are not what `clear` would write today. */
  stale: { entries: ReadonlyMap<string, string>; vocabulary: boolean };
  /** Where the last state of a file is, by its path from the project's root. */
  committed: (path: string) => Committed;
}

/** Accounts for every entry: what customers get of it, since when, by whom, and what is held back and why. */
export function ledgerOf({ internal, cleared, stale, committed }: LedgerSources): Ledger {
  const surroundings: PublicSurroundings = { refs: cleared.refs, terms: new Set(cleared.terms.keys()) };
  const refs = [...new Set([...internal.refs, ...cleared.refs])].sort();
  const entries = refs.map((ref): LedgerRow => {
    const entry = internal.entries.get(ref);
    const snapshot = cleared.entries.get(ref);
    const date = snapshot?.data.cleared;
    const reason = entry?.data.notCleared ?? entry?.data.retired?.reason;
    return {
      ref,
      title: entry?.data.title ?? snapshot?.data.title ?? ref,
      state: stateOf(ref, internal, cleared, stale.entries),
      ...(reason === undefined ? {} : { reason }),
      ...(date === undefined ? {} : { cleared: date, approved: committed(`content/cleared/${ref}.mdx`) }),
      changed: committed(`content/${ref}.mdx`),
      ...(entry && date !== undefined
        ? {
            heldBack: [...snapshotEntry(entry, date, surroundings).heldBack, ...withheldImages(ref, internal, cleared)],
          }
        : {}),
    };
  });
  return { entries, vocabulary: vocabularyOf(internal, cleared, stale.vocabulary) };
}

function stateOf(ref: string, internal: Tree, cleared: Tree, stale: ReadonlyMap<string, string>): LedgerState {
  const data = internal.entries.get(ref)?.data;
  const isCleared = cleared.refs.has(ref);
  if (!internal.refs.has(ref)) return 'orphaned';
  if (isCleared && stale.has(ref)) return 'stale';
  if (data?.status === 'draft') return 'draft';
  if (data?.status === 'retired' && !isCleared) return 'retired';
  if (data?.notCleared !== undefined) return 'held';
  return isCleared ? 'cleared' : 'not cleared';
}

function withheldImages(ref: string, internal: Tree, cleared: Tree): Withheld[] {
  const handedOut = assetsOf(cleared, ref);
  return assetsOf(internal, ref)
    .filter((asset) => !handedOut.includes(asset))
    .map((asset) => ({ what: 'image', name: asset.slice(ref.length + 1) }));
}

function vocabularyOf(internal: Tree, cleared: Tree, isStale: boolean): Ledger['vocabulary'] {
  const heldBack = [...internal.terms].flatMap(([key, { data }]) => (data.audience === 'public' ? [] : [key]));
  return { state: cleared.terms.size === 0 ? 'not cleared' : isStale ? 'stale' : 'cleared', heldBack };
}
