import type { EntryChange } from '#core/check/rule.ts';
import type { PublicSurroundings } from '#core/clear/snapshot.ts';
import { formatFinding, type Finding } from '#core/findings/finding.ts';
import type { Facet, Folder } from '#core/schema/ids.ts';
import type { Edition, EntryData } from '#core/schema/schemas.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import { parseVocabulary } from '#core/tree/parse-vocabulary.ts';
import type { Entry, TermItem, Tree } from '#core/tree/tree.ts';

/** The fields that a sound lesson and a sound case share, as lines of YAML. */
const sharedFields = `title: Why would a division give its figures away?
summary: Divisions kept data because it gave them influence.
status: published
barriers:
  - conflicting-interests
barrierBasis: stated
drivers:
  - data
outcome:
  result: eased
  statement: Divisions work from one set of figures.
  measures:
    - what: Sales processes
      before: more than 100
      after: "22"
      unit: processes
      evidence:
        - paper
failure:
  expected: All divisions would share their figures.
  happened: Divisions kept their figures to themselves.
  causes:
    - statement: Figures were a source of influence.
      level: organisation
      basis: stated
      evidence:
        - paper
  attempts:
    - tried: A speech by the president to all staff.
      result: failed
evidence:
  - id: paper
    title: A paper
    publisher: A publisher
    date: 2021
    language: en
    url: https://example.com/paper
    kind: published
questions:
  - How did you get the numbers?
  - Who owns the data here?
`;

/** A lesson without anything to mend, ready to be cleared. Its story stands on line 53. */
export const soundLesson = `---
${sharedFields}when:
  - Several divisions own the same data.
notWhen:
  - The data may not be shared by law.
do: Move the argument to the company as a whole.
because: People give up influence for a larger goal.
cases:
  - cases/sound-case
---

The story.
`;

/** A case without anything to mend, ready to be cleared. */
export const soundCase = `---
${sharedFields}organisation: NEC
kind: own-practice
period:
  from: 2009
---
`;

/** The vocabulary of the sound tree: the real barriers, one driver, one glossary term; and one internal driver and term. */
const soundVocabulary: Partial<Record<Facet, string>> = {
  barriers: [
    'leadership-commitment',
    'conflicting-interests',
    'frontline-criticism',
    'global-partners',
    'transformation-fatigue',
  ]
    .map((id) => termText(id, 'public'))
    .join(''),
  drivers: termText('data', 'public') + termText('code-name-orion'),
  glossary: termText('town-hall', 'public') + termText('orion'),
};

/** One term as YAML. */
export function termText(id: string, audience?: 'public' | 'internal'): string {
  return `- id: ${id}\n  name: The ${id}\n  definition: What it is, in a sentence.\n${audience ? `  audience: ${audience}\n` : ''}`;
}

/** Findings as a reader sees them. */
export function texts(findings: readonly Finding[]): string[] {
  return findings.map(formatFinding);
}

/** An entry file read; `ref` names folder and file. */
export function read(ref: string, text: string, edition: Edition = 'internal'): ReturnType<typeof parseEntry> {
  const [folder, id] = ref.split('/') as [Folder, string];
  return parseEntry(edition, folder, `${id}.mdx`, `content/${ref}.mdx`, text);
}

/**
 * An entry file that must be readable.
 *
 * @throws Error with its findings when it is not
 */
export function entryOf(ref: string, text: string, edition: Edition = 'internal'): Entry {
  const { entry, findings } = read(ref, text, edition);
  if (!entry) throw new Error(texts(findings).join('\n'));
  return entry;
}

/** The terms of one vocabulary file that must be readable. */
export function termsOf(facet: Facet, text: string, edition: Edition = 'internal'): TermItem[] {
  const { terms, findings } = parseVocabulary(edition, facet, `content/vocabulary/${facet}.yaml`, text);
  if (findings.length > 0) throw new Error(texts(findings).join('\n'));
  return terms;
}

/** What a small tree has beside its entries. */
interface Surroundings {
  vocabulary?: Partial<Record<Facet, string>>;
  /** Refs of files that exist but could not be read. */
  broken?: readonly string[];
  edition?: Edition;
}

/** A tree of entries, with the vocabulary given or the sound one. */
export function treeOf(
  entries: readonly Entry[],
  { vocabulary = soundVocabulary, broken = [], edition = 'internal' }: Surroundings = {},
): Tree {
  return {
    edition,
    entries: new Map(entries.map((entry) => [entry.ref, entry])),
    terms: new Map(
      Object.entries(vocabulary).flatMap(([facet, text]) =>
        termsOf(facet as Facet, text).map((item): [string, TermItem] => [`${facet}/${item.data.id}`, item]),
      ),
    ),
    concepts: new Map(),
    refs: new Set([...entries.map((entry) => entry.ref), ...broken]),
    assets: new Set(),
  };
}

/** A sound lesson, or a sound case where the change says so, with changed fields; undefined removes a field. */
export function changed({ folder = 'lessons', ...change }: EntryChange = {}): Entry {
  const entry = folder === 'cases' ? entryOf('cases/sound-case', soundCase) : entryOf('lessons/sound', soundLesson);
  const data = Object.fromEntries(
    Object.entries({ ...entry.data, ...change }).filter(([, value]) => value !== undefined),
  );
  return { ...entry, card: data as EntryData, data: data as EntryData };
}

/** The tree in which nothing is to be mended: `lessons/sound`, `lessons/other`, `cases/sound-case`; with entries exchanged. */
export function soundTree(...exchanged: readonly Entry[]): Tree {
  const entries = [entryOf('cases/sound-case', soundCase), entryOf('lessons/other', soundLesson), changed()];
  const refs = new Map([...entries, ...exchanged].map((entry) => [entry.ref, entry]));
  return treeOf([...refs.values()]);
}

/** What customers can read beside an entry of the sound tree: everything in it but the internal terms. */
export const soundSurroundings: PublicSurroundings = {
  refs: new Set(['cases/sound-case', 'lessons/other', 'lessons/sound']),
  terms: new Set(['barriers/conflicting-interests', 'drivers/data', 'glossary/town-hall']),
};
