import { dirname, join } from 'node:path';
import type { CompiledBody } from '#core/body/compile.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { checkTerms } from '#core/check/check-terms.ts';
import { checkWholeEntry } from '#core/check/check-tree.ts';
import { rules } from '#core/check/rules.ts';
import { formatFinding, hasErrors, type Finding } from '#core/findings/finding.ts';
import type { Folder } from '#core/schema/ids.ts';
import { cardOf, type EntryCard } from '#core/tree/card.ts';
import type { Clearance, ShelvedEntry, StorySource } from '#core/tree/stored.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { clearedContent } from '../read/read-project.ts';
import {
  latestDay,
  readFiles,
  readTree,
  readVocabulary,
  treeOf,
  type ContentFiles,
  type EntryText,
} from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { findStale } from './clear-project.ts';
import { editionOf } from './edition.ts';
import { entryDigest, surroundingsDigest } from './entry-digest.ts';
import type { MadeCollection } from './made-collection.ts';
import { makeStories } from './make-stories.ts';
import { storyOf, type MadeStory } from './make-story.ts';
import { readShelf, writeShelf, type Shelf } from './shelf.ts';
import { siteAddress } from './site-address.ts';
import { knownPacks, packFolder, prunePacks, writePack } from './story-packs.ts';

/**
 * Reads, checks and compiles all entries of a folder and writes their shelf. Those whose digest has not changed are taken over from
 * the shelf that is there.
 *
 * @param root the project's root, as an absolute path
 * @param whileWriting an entry with errors gets a page that shows them, instead of stopping everything
 * @returns with the tree, as far as it could be read; Astro is told that something has changed, and which images entries show
 */
export async function makeShelf(
  root: string,
  name: StorySource,
  whileWriting = false,
): Promise<MadeCollection & { tree: Tree }> {
  const content = name === 'snapshots' ? clearedContent : 'content';
  const { pathname: base } = await siteAddress(root, editionOf(root));
  const edition = name === 'snapshots' ? 'public' : editionOf(root);
  const vocabulary = readVocabulary(root, content, edition);
  const surroundings = await surroundingsDigest(root, edition, vocabulary.terms, base);
  const folder = packFolder(root, name);
  const files = await readFiles(root, content);
  const kept = { shelf: await readShelf(folder), packs: await knownPacks(folder) };
  const { digests, unchanged, changed } = compare(join(root, content), files, surroundings, kept);
  const { refs, assets } = files;
  const today = latestDay();
  const { terms, concepts } = vocabulary;
  const frame: Tree = { edition, today, refs, assets, terms, concepts, entries: new Map() };
  const made = await makeStories({ root, content }, changed, { tree: frame, base, folder });
  const card = (ref: string) => unchanged.get(ref)?.card ?? made.get(ref)?.card;
  const { tree, findings } = treeOf(files, vocabulary, edition, { today }, card);
  findings.push(...checkTerms(tree), ...entryFindings(tree, unchanged, made));
  if (hasErrors(findings) && !whileWriting) return { findings, tree };

  const clearances = edition === 'internal' ? await readClearances(root, tree) : undefined;
  const errors = findings.filter((finding) => finding.severity === 'error');
  // An image is shown by its entry only, so what is wrong with it breaks that page.
  const broken = Map.groupBy(errors, ({ file }) => (file.endsWith('.mdx') ? file : `${dirname(file)}.mdx`));
  const shelf: Shelf = {};
  for (const ref of tree.refs) {
    const { digest, file, card, links, images, story } = unchanged.get(ref) ?? shelvedOf(ref);
    const problems = broken.get(file)?.map(formatFinding);
    const clearance = clearances?.get(ref);
    shelf[ref] = {
      ...{ digest, file, card, links, images, story },
      ...(clearance ? { clearance } : {}),
      ...(problems ? { problems } : {}),
    };
  }
  const digest = writeShelf(folder, shelf);
  await prunePacks(folder, new Set(Object.values(shelf).map(({ story }) => story.pack)));
  const shown = Object.entries(shelf).filter(([, { images, problems }]) => images.length > 0 && !problems);
  const items = [
    { id: 'shelf', data: { digest } },
    ...shown.map(([id, { file, images }]) => ({ id, data: {}, filePath: file, assetImports: images })),
  ];
  return { findings, items, tree };

  /** What is kept of an entry that was read just now; of one that has no story, since it has errors, what can be known of it. */
  function shelvedOf(ref: string): ShelvedEntry {
    const story = made.get(ref);
    if (story) {
      const { card, links, images, place } = story;
      return { digest: digests.get(ref)!, file: `${content}/${ref}.mdx`, card, links, images, story: place };
    }
    const { file, data } = tree.entries.get(ref) ?? unreadable(content, ref);
    const [place] = writePack(folder, [storyOf(data, emptyBody)]);
    return { digest: '', file, card: cardOf(data), links: [], images: [], story: place! };
  }
}

/** Which entries stand on the shelf as they are now, and which are to be read: what was sound once is sound until it changes. */
function compare(
  content: string,
  { texts, assets }: ContentFiles,
  surroundings: string,
  kept: { shelf: Shelf; packs: ReadonlySet<string> },
) {
  const digests = new Map<string, string>();
  const unchanged = new Map<string, ShelvedEntry>();
  const changed: EntryText[] = [];
  for (const text of texts) {
    const ref = `${text.folder}/${text.name.slice(0, -4)}`;
    const digest = entryDigest(content, ref, text.text, assets, surroundings);
    digests.set(ref, digest);
    const shelved = kept.shelf[ref];
    if (shelved?.digest === digest && kept.packs.has(shelved.story.pack)) unchanged.set(ref, shelved);
    else changed.push(text);
  }
  return { digests, unchanged, changed };
}

/** What is wrong with entries, as far as it is not known: an unchanged one is looked at when the tree around it may matter to it. */
function entryFindings(
  tree: Tree,
  unchanged: ReadonlyMap<string, ShelvedEntry>,
  made: ReadonlyMap<string, MadeStory>,
): Finding[] {
  const findings: Finding[] = [];
  for (const entry of [...tree.entries.values(), ...(tree.broken?.values() ?? [])]) {
    const links = (unchanged.get(entry.ref) ?? made.get(entry.ref))?.links;
    if (unchanged.has(entry.ref) && isSettled(entry.card, links!, tree.refs)) continue;
    if (links?.every((link) => tree.refs.has(link))) {
      findings.push(...(made.get(entry.ref)?.findings ?? []), ...checkEntry(entry, tree, lookingAround));
    } else {
      findings.push(...checkWholeEntry(entry, tree, satteriParser).findings);
    }
  }
  return findings;
}

/** The rules whose word on an entry may change although the entry has not, and which therefore look at the whole tree. */
const lookingAround = rules.filter((rule) => rule.looksAround);

/** Whether the rest of the tree cannot have made an unchanged entry wrong: all to which it refers is there, and it claims nothing. */
function isSettled(
  { related = [], cases = [], aliases, retired }: EntryCard,
  links: string[],
  refs: ReadonlySet<string>,
): boolean {
  return !aliases && !retired && [...links, ...related, ...cases].every((ref) => refs.has(ref));
}

const emptyBody: CompiledBody = { html: '', headings: [], images: [], cites: {} };

/** Stands for an entry whose file cannot be read, so that its page can show why. */
function unreadable(content: string, ref: string): Entry {
  const [folder, id] = ref.split('/') as [Folder, string];
  const data = { title: id, status: 'draft' as const, failure: { expected: '', happened: '' } };
  const file = `${content}/${ref}.mdx`;
  return { ref, folder, id, file, card: data, data, source: '', body: '', locate: () => ({ line: 1, column: 1 }) };
}

/** How the entries of a project stand towards customers. */
async function readClearances(root: string, internal: Tree): Promise<Map<string, Clearance>> {
  const cleared = await readTree(root, clearedContent, 'public');
  const { entries: stale } = await findStale({ root, internal, cleared: cleared.tree, findings: [] });
  return new Map(
    [...cleared.tree.entries].map(([ref, { data }]): [string, Clearance] => {
      const reason = stale.get(ref);
      const isStale = reason === 'changed' || reason === 'held';
      return [ref, { cleared: data.cleared!, ...(isStale ? { stale: reason } : {}) }];
    }),
  );
}
