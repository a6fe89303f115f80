import type { Asked } from '../schema/asked.ts';
import type { Facet } from '../schema/ids.ts';
import type { EntryData } from '../schema/schemas.ts';
import type { Term } from '../schema/term.ts';
import type { EntryCard } from './card.ts';

/** `entries` are what an edition shows; `snapshots`, in the internal edition only, what customers read. */
export type StorySource = 'entries' | 'snapshots';

/** What a build keeps of an entry, beside its story: what lists, other entries and the next build need of it. */
export interface ShelvedEntry {
  /** Changes whenever the entry, an image of it or what compiles it changes; empty when the entry is to be read again in any case. */
  digest: string;
  /** Path from the project's root. */
  file: string;
  card: EntryCard;
  /** In the internal edition: how its snapshot stands; undefined without one. */
  clearance?: Clearance;
  /** While one writes: the errors of the entry, one a line; its page shows them instead of the story. */
  problems?: string[];
  /** Refs of the entries that the text links to. */
  links: string[];
  /** Addresses of the images that the text shows, as written. */
  images: string[];
  story: StoryPlace;
}

/** Where the story of an entry lies. */
export interface StoryPlace {
  /** The file's name. */
  pack: string;
  /** The first byte. */
  from: number;
  bytes: number;
}

/** What lies in packs: everything the page of an entry shows. `html` and `metadata` have Astro's form. */
export interface StoredStory {
  fields: EntryData;
  html: string;
  /** How often the text cites each item of evidence, by its id. */
  cites: Record<string, number>;
  metadata: { headings: { depth: number; slug: string; text: string }[]; imagePaths: string[] };
  /** In the public edition: the body as plain Markdown. */
  markdown?: string;
}

/** How an entry stands towards the public edition. */
export interface Clearance {
  /** The day of clearance, as in `2026-11-22`. */
  cleared: string;
  /** `changed`: the two no longer say the same. `held`: the entry says that it stays internal. */
  stale?: 'changed' | 'held';
}

/** What the collection `terms` holds for each term; its id is `facet/id`. */
export interface StoredTerm extends Record<string, unknown> {
  facet: Facet;
  /** Position in its vocabulary, from 0. */
  index: number;
  fields: Term;
}

/** What the collection `asked` holds, in one item. */
export interface StoredAsked extends Record<string, unknown> {
  items: Asked[];
}
