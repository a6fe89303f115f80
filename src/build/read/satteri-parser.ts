import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { BodySyntaxError, type BodyParser } from '#core/body/parser.ts';

/** The parser of the build: satteri, with front matter left to us. */
export const satteriParser: BodyParser = (source) => {
  try {
    // A last line without its end was seen to crash the parser.
    return mdxToMdast(`${source}\n`, { features: { gfm: true, frontmatter: false } }) as unknown as Root;
  } catch (error) {
    const match = /^(\d+):(\d+): ([^]*)$/.exec(error instanceof Error ? error.message : '');
    if (!match) throw error;
    throw new BodySyntaxError(Number(match[1]), Number(match[2]), match[3]!);
  }
};
