import type { Properties } from 'hast';
import type { Edition } from '../schema/schemas.ts';
import type { BodyWords } from './words.ts';

/** What a body needs to know about the entry and the tree around it. */
export interface BodyContext {
  edition: Edition;
  /** The entry's folder and id, as in `cases/phoenix-pay`. */
  ref: string;
  /** Ids of the entry's evidence, in order; a `Cite` shows its number. */
  evidence: readonly string[];
  /** The definitions of the glossary by id, for `Term`. */
  glossary: ReadonlyMap<string, string>;
  /** Refs of entries a link may lead to. */
  refs: ReadonlySet<string>;
  /** Names of images beside entries, as `folder/id/name`. */
  assets: ReadonlySet<string>;
}

/** How addresses of the site are made; given by whoever builds the page. */
export interface SiteAddresses {
  /** An address inside the site, from its root, as in `/cases/phoenix-pay/` → with the site's base. */
  href(path: string): string;
  /**
   * The attributes of an image.
   *
   * @param source the address in the entry, as in `./phoenix-pay/timeline.svg`
   * @param alt the text that stands for it
   * @param index how many images stand before it
   */
  image(source: string, alt: string, index: number): Properties;
}

/** Everything that the site around a body hands in. */
export interface SiteFrame extends SiteAddresses {
  words: BodyWords;
}
