import type { Element, ElementContent, Properties } from 'hast';
import type { z } from 'zod';
import type { BodyContext, SiteFrame } from '../context.ts';

/** What a component's `toHast` may use. */
export interface RenderContext extends BodyContext, SiteFrame {
  /** Attributes of the next image of the body; each image is asked for once. */
  nextImage(source: string, alt: string): Properties;
  /** How often the text has cited this evidence so far, the present time included; so that the list of sources can lead back. */
  nextCite: (id: string) => number;
  /** Whether this is the first use of a term in the body. */
  isFirstUse: boolean;
}

/** What a component's `toMarkdown` may use. */
export type MarkdownContext = BodyContext & Pick<SiteFrame, 'href' | 'words'>;

/** One component of the body: a closed list, literal attributes, no code. */
export interface BodyComponent<Props extends z.ZodObject = z.ZodObject> {
  /** As written in the text. */
  name: string;
  /** One sentence: what it is for. */
  description: string;
  /** `block` stands on lines of its own, `inline` inside a sentence. */
  kind: 'block' | 'inline';
  /** Whether text stands between its tags. */
  content: 'required' | 'none';
  props: Props;
  /** Whether only `npm run clear` writes it, and nobody else. */
  onlyInSnapshots?: boolean;
  /**
   * What is wrong with otherwise valid attributes in this entry, and how to mend it.
   *
   * @returns nothing when all is well
   */
  check?(props: z.infer<Props>, context: BodyContext): string | undefined;
  toHast(props: z.infer<Props>, children: ElementContent[], context: RenderContext): Element;
  /**
   * The same in plain Markdown, for programs that read the public edition.
   *
   * @param content what stands between its tags, as Markdown; empty when nothing may
   */
  toMarkdown(props: z.infer<Props>, content: string, context: MarkdownContext): string;
  /** What a writer types, what a reader gets, and what a program gets; also its test. */
  example: { source: string; html: string; markdown: string };
}

/** Gives a component its type. */
export function component<Props extends z.ZodObject>(definition: BodyComponent<Props>): BodyComponent {
  return definition;
}
