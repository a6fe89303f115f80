import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CompiledBody } from '#core/body/compile.ts';
import { checkEntry } from '#core/check/check-entry.ts';
import { checkTerms } from '#core/check/check-terms.ts';
import { checkWholeEntry } from '#core/check/check-tree.ts';
import { rules } from '#core/check/rules.ts';
import { FindingsError, formatFinding } from '#core/findings/finding.ts';
import { reportText } from '#core/findings/report-text.ts';
import type { Folder } from '#core/schema/ids.ts';
import { cardOf, type EntryCard } from '#core/tree/card.ts';
import type { Clearance, ShelvedEntry } from '#core/tree/stored.ts';
import type { Entry, Tree } from '#core/tree/tree.ts';
import { writeEditorSchemas } from '../editor/write-schemas.ts';
import { clearedContent } from '../read/read-project.ts';
import { latestDay, readFiles, readTree, readVocabulary, treeOf, type EntryText } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { findStale } from './clear-project.ts';
import { onContentChange } from './on-content-change.ts';
import { editionOf } from './edition.ts';
import { entryDigest, surroundingsDigest } from './entry-digest.ts';
import { makeStories } from './make-stories.ts';
import { storyOf } from './make-story.ts';
import { readShelf, writeShelf, type Shelf } from './shelf.ts';
import { knownPacks, packFolder, prunePacks, writePack } from './story-packs.ts';

/**
 * Astro loader: reads, checks and compiles all entries of a folder. Those whose digest has not changed are taken from the last
 * build. While one writes (`npm run dev`), an entry with errors becomes a page that shows its findings.
 *
 * @param content the folder from the project's root: `content`, or `content/cleared` for what customers read
 * @throws FindingsError in a build, when anything has an error
 */
export function entryLoader(content: string): Loader {
  return {
    name: 'client-zero-entries',
    async load(context) {
      await loadEntries(context, content);
      onContentChange(context, () => loadEntries(context, content));
    },
  };
}

async function loadEntries(context: LoaderContext, content: string): Promise<void> {
  const { config, store, watcher } = context;
  const root = fileURLToPath(config.root);
  const edition = content === clearedContent ? 'public' : editionOf(root);
  const vocabulary = readVocabulary(root, content, edition);
  const surroundings = await surroundingsDigest(root, edition, vocabulary.terms, config.base);
  const folder = packFolder(config, context.collection);
  const packs = await knownPacks(folder);
  const before = await readShelf(folder);

  // What was sound when it was built last, and has not changed since, is not read again.
  const files = await readFiles(root, content);
  const digests = new Map<string, string>();
  const unchanged = new Map<string, ShelvedEntry>();
  const changed: EntryText[] = [];
  for (const text of files.texts) {
    const ref = `${text.folder}/${text.name.slice(0, -4)}`;
    const digest = entryDigest(join(root, content), ref, text.text, files.assets, surroundings);
    digests.set(ref, digest);
    const shelved = before[ref];
    if (shelved?.digest === digest && packs.has(shelved.story.pack)) unchanged.set(ref, shelved);
    else changed.push(text);
  }
  const { refs, assets } = files;
  const today = latestDay();
  const { terms, concepts } = vocabulary;
  const frame: Tree = { edition, today, refs, assets, terms, concepts, entries: new Map() };
  const made = await makeStories({ root, content }, changed, { tree: frame, base: config.base, folder });
  const card = (ref: string) => unchanged.get(ref)?.card ?? made.get(ref)?.card;
  const { tree, findings } = treeOf(files, vocabulary, edition, { today }, card);
  findings.push(...checkTerms(tree));

  const clearances = edition === 'internal' ? await readClearances(root, tree) : undefined;
  for (const entry of [...tree.entries.values(), ...(tree.broken?.values() ?? [])]) {
    const links = (unchanged.get(entry.ref) ?? made.get(entry.ref))?.links;
    if (unchanged.has(entry.ref) && isSettled(entry.card, links!, refs)) continue;
    if (links?.every((link) => refs.has(link))) {
      findings.push(...(made.get(entry.ref)?.findings ?? []), ...checkEntry(entry, tree, lookingAround));
    } else {
      findings.push(...checkWholeEntry(entry, tree, satteriParser).findings);
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0 && !watcher) throw new FindingsError(findings);
  if (errors.length > 0) context.logger.warn(`\n${reportText(findings)}`);
  if (watcher && edition === 'internal') await writeEditorSchemas(root, tree);

  // An image is shown by its entry only, so what is wrong with it breaks that page.
  const broken = Map.groupBy(errors, ({ file }) => (file.endsWith('.mdx') ? file : `${dirname(file)}.mdx`));
  const shelf: Shelf = {};
  for (const ref of tree.refs) {
    const { digest, file, card, links, images, story } = unchanged.get(ref) ?? shelvedOf(ref);
    const problems = broken.get(file)?.map(formatFinding);
    const clearance = clearances?.get(ref);
    shelf[ref] = {
      // What is wrong shall be looked at again the next time.
      digest: problems ? '' : digest,
      file,
      card,
      links,
      images,
      story,
      ...(clearance ? { clearance } : {}),
      ...(problems ? { problems } : {}),
    };
  }
  tellAstro(store, shelf, writeShelf(folder, shelf));
  await prunePacks(folder, new Set(Object.values(shelf).map(({ story }) => story.pack)));

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

/**
 * Tells Astro what it must know: that something has changed, so that it shows pages anew while one writes, and the images of
 * entries, so that it makes them.
 *
 * @param digest of the shelf
 */
function tellAstro(store: LoaderContext['store'], shelf: Shelf, digest: string): void {
  if (store.get('shelf')?.data.digest === digest) return;
  // Astro forgets images that no entry has any more only when something is taken out.
  store.clear();
  store.set({ id: 'shelf', data: { digest } });
  for (const [ref, { file, images, problems }] of Object.entries(shelf)) {
    if (images.length > 0 && !problems) store.set({ id: ref, data: {}, filePath: file, assetImports: images });
  }
}

/** The rules whose word on an entry may change although the entry has not, and which therefore look at the whole tree. */
const lookingAround = rules.filter((rule) => rule.looksAround);

/** Whether the rest of the tree cannot have made an unchanged entry wrong: all to which it refers is there, and it claims nothing. */
function isSettled(
  { related = [], cases = [], aliases, retired }: EntryCard,
  links: string[],
  refs: Set<string>,
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
