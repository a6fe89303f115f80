import { bodyLinks } from '#core/body/body-links.ts';
import { compileBody, type CompiledBody } from '#core/body/compile.ts';
import type { SiteFrame } from '#core/body/context.ts';
import { writeMarkdown } from '#core/body/write-markdown.ts';
import { bodyContext } from '#core/check/body-context.ts';
import { checkWholeEntry } from '#core/check/check-tree.ts';
import { rules } from '#core/check/rules.ts';
import { hasErrors, type Finding } from '#core/findings/finding.ts';
import type { EntryData } from '#core/schema/schemas.ts';
import { sitePath } from '#core/site-path.ts';
import { cardOf, type EntryCard } from '#core/tree/card.ts';
import { parseEntry } from '#core/tree/parse-entry.ts';
import type { Tree } from '#core/tree/tree.ts';
import type { StoredStory, StoryPlace } from '#core/tree/stored.ts';
import { site } from '#site.config.ts';
import { bodyWords } from '#strings/body-en.ts';
import type { EntryText } from '../read/read-tree.ts';
import { satteriParser } from '../read/satteri-parser.ts';
import { writePack } from './story-packs.ts';

/** What the making of a story needs to know. */
export interface StoryShop {
  /** What an entry may refer to; its entries are not looked at. */
  tree: Tree;
  /** The base of the site's addresses, as in `/` or `/stories/`. */
  base: string;
  /** Where packs of stories lie, as an absolute path. */
  folder: string;
}

/** A story that was made and lies in its pack. */
export interface MadeStory {
  ref: string;
  card: EntryCard;
  /** Refs of the entries that the text links to. */
  links: string[];
  /** Addresses of the images, as written. */
  images: string[];
  /** Warnings of rules that look at this entry alone. */
  findings: Finding[];
  place: StoryPlace;
}

/** The rules that need to see nothing but the entry. */
const ownRules = rules.filter((rule) => !rule.looksAround);

/**
 * Reads, checks and compiles some entries, and writes their stories into one pack.
 *
 * @returns those without errors of their own; who wants to know the errors reads the entry again
 */
export async function makeSomeStories(texts: readonly EntryText[], shop: StoryShop): Promise<MadeStory[]> {
  const made: Awaited<ReturnType<typeof makeStory>>[] = [];
  for (const text of texts) made.push(await makeStory(text, shop));
  const sound = made.filter((one) => one !== undefined);
  const places = writePack(
    shop.folder,
    sound.map(({ story }) => story),
  );
  return sound.map(({ about }, index) => ({ ...about, place: places[index]! }));
}

async function makeStory({ folder, name, file, text }: EntryText, { tree, base }: StoryShop) {
  const { entry } = parseEntry(tree.edition, folder, name, file, text);
  if (!entry) return undefined;
  const { root, findings } = checkWholeEntry(entry, tree, satteriParser, ownRules);
  if (hasErrors(findings)) return undefined;
  const links = bodyLinks(root, entry.ref);
  const context = bodyContext(entry, tree);
  const markdown =
    tree.edition === 'public'
      ? {
          markdown: writeMarkdown(root, { ...context, words: bodyWords, href: (path) => sitePath(site.address, path) }),
        }
      : {};
  const body = await compileBody(root, { ...context, ...frame(base) });
  const story = { ...storyOf(entry.data, body), ...markdown };
  return { about: { ref: entry.ref, card: cardOf(entry.data), links, images: body.images, findings }, story };
}

/** What a page shows of an entry. */
export function storyOf(fields: EntryData, { html, headings, images, cites }: CompiledBody): StoredStory {
  const slugged = headings.map(({ depth, id, text }) => ({ depth, slug: id, text }));
  return { fields, html, cites, metadata: { headings: slugged, imagePaths: images } };
}

/** What the site around a body hands in. */
function frame(base: string): SiteFrame {
  return {
    words: bodyWords,
    href: (path) => sitePath(base, path),
    // Astro replaces this attribute by those of the optimised image.
    image: (source, alt, index) => ({ __ASTRO_IMAGE_: JSON.stringify({ src: source, alt, index, loading: 'lazy' }) }),
  };
}
