import { cutBody } from '../body/public-text.ts';
import { projectPublic, type HeldBack as HeldBackField } from '../schema/audience.ts';
import { storyFacets } from '../schema/ids.ts';
import { conceptSchemas, entrySchemas, vocabularySchemas, type EntryData } from '../schema/schemas.ts';
import { fieldName } from '../tree/schema-findings.ts';
import type { ConceptItem, Entry, TermItem, Tree } from '../tree/tree.ts';
import { ordered, serialiseEntry, serialiseVocabulary } from './serialise.ts';

/** What customers will be able to read beside the entry itself. */
export interface PublicSurroundings {
  /** Refs of all entries with a snapshot, those being cleared included. */
  refs: ReadonlySet<string>;
  /** `facet/id` of all terms in the public vocabulary. */
  terms: ReadonlySet<string>;
}

/** Something that a snapshot leaves out, in words. */
export interface HeldBack {
  what: 'field' | 'block' | 'name' | 'relation' | 'term';
  /** The field's name, the block's reason, what stands for a name, the entry's ref or the term's id. */
  name: string;
}

/** The exact public text of an entry. */
export interface Snapshot {
  text: string;
  heldBack: HeldBack[];
}

/**
 * The public text of an entry: public fields, the body without its `<Internal>` lines and with placeholders in the places of
 * names, relations and terms that customers can read.
 *
 * @param entry a sound entry of the internal tree
 * @param date the day of clearance, as in `2026-11-22`
 */
export function snapshotEntry(entry: Entry, date: string, surroundings: PublicSurroundings): Snapshot {
  const fields: HeldBackField[] = [];
  const data = projectPublic(entrySchemas.internal[entry.folder], entry.data, fields) as EntryData;
  const heldBack: HeldBack[] = fields.map(({ path }) => ({ what: 'field', name: fieldName(path) }));

  const body = cutBody(entry.body);
  heldBack.push(...body.withheld.reasons.map((name): HeldBack => ({ what: 'block', name })));
  heldBack.push(...body.withheld.placeholders.map((name): HeldBack => ({ what: 'name', name })));

  for (const facet of storyFacets) {
    const ids = data[facet];
    if (!ids) continue;
    const hidden = ids.filter((id) => !surroundings.terms.has(`${facet}/${id}`));
    data[facet] = ids.filter((id) => !hidden.includes(id));
    heldBack.push(...hidden.map((id): HeldBack => ({ what: 'term', name: `${facet}/${id}` })));
  }
  const kept = withoutReferences(data, (ref) => surroundings.refs.has(ref));
  heldBack.push(
    ...references(data)
      .filter((ref) => !surroundings.refs.has(ref))
      .map((ref): HeldBack => ({ what: 'relation', name: ref })),
  );

  dropHiddenEvidence(kept);
  return {
    text: serialiseEntry(entrySchemas.public[entry.folder], { ...kept, cleared: date }, body.text),
    heldBack,
  };
}

/** The refs of entries that the fields of an entry point to. */
export function references(data: EntryData): string[] {
  return [
    ...(data.related ?? []),
    ...(data.cases ?? []),
    ...(data.retired?.supersededBy ? [data.retired.supersededBy] : []),
  ];
}

/** The same fields without the references that `keep` refuses. */
export function withoutReferences(data: EntryData, keep: (ref: string) => boolean): EntryData {
  const kept: EntryData = { ...data };
  if (data.related) kept.related = data.related.filter(keep);
  if (data.cases) kept.cases = data.cases.filter(keep);
  if (data.retired?.supersededBy && !keep(data.retired.supersededBy)) kept.retired = { reason: data.retired.reason };
  return kept;
}

/** Causes and measures refer only to evidence that is still there. Works on a projected copy. */
function dropHiddenEvidence(data: EntryData): void {
  const ids = new Set((data.evidence ?? []).map((item) => item.id));
  for (const part of [...(data.failure.causes ?? []), ...(data.outcome?.measures ?? [])]) {
    if (part.evidence) part.evidence = part.evidence.filter((id) => ids.has(id));
  }
}

/**
 * The public text of a vocabulary: the terms marked public, with references only to entries that customers can read.
 *
 * @param terms the terms of one vocabulary, in order
 */
export function snapshotVocabulary(terms: readonly TermItem[], refs: ReadonlySet<string>): string {
  const data = projectPublic(
    vocabularySchemas.internal,
    terms.map((item) => item.data),
  ) as TermItem['data'][];
  return serialiseVocabulary(
    vocabularySchemas.public,
    data.map((term) => ({ ...term, seeAlso: term.seeAlso?.filter((ref) => refs.has(ref)) })),
  );
}

/**
 * The public text of the concepts: those marked public, without references to concepts and terms that customers do not know.
 *
 * @param concepts all concepts, in order
 * @param terms `facet/id` of all terms in the public vocabulary
 */
export function snapshotConcepts(concepts: readonly ConceptItem[], terms: ReadonlySet<string>): string {
  return serialiseVocabulary(conceptSchemas.public, publicConcepts(concepts, terms));
}

/** Whether approved concepts still are what {@link snapshotConcepts} would write; much faster than writing them. */
export function areConceptsFresh(
  approved: readonly ConceptItem[],
  concepts: readonly ConceptItem[],
  terms: ReadonlySet<string>,
): boolean {
  const text = (data: readonly unknown[]) => JSON.stringify(ordered(conceptSchemas.public, data));
  return text(approved.map(({ data }) => data)) === text(publicConcepts(concepts, terms));
}

function publicConcepts(concepts: readonly ConceptItem[], terms: ReadonlySet<string>): ConceptItem['data'][] {
  const data = projectPublic(
    conceptSchemas.internal,
    concepts.map((item) => item.data),
  ) as ConceptItem['data'][];
  const ids = new Set(data.map((item) => item.id));
  return data.map((item) => ({
    ...item,
    ...Object.fromEntries(
      storyFacets.map((facet) => [facet, item[facet]?.filter((id) => terms.has(`${facet}/${id}`))]),
    ),
    concepts: item.concepts?.filter((id) => ids.has(id)),
  }));
}

/** `facet/id` of the terms of a tree that are marked public. */
export function publicTermKeys({ terms }: Pick<Tree, 'terms'>): Set<string> {
  return new Set([...terms].flatMap(([key, item]) => (item.data.audience === 'public' ? [key] : [])));
}

/** A snapshot without its references to entries that are withdrawn; everything else stays as it was approved. */
export function renewSnapshot(snapshot: Entry, refs: ReadonlySet<string>): string {
  const data = withoutReferences(snapshot.data, (ref) => refs.has(ref));
  return serialiseEntry(entrySchemas.public[snapshot.folder], data, snapshot.body);
}
