import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BodyContext, SiteAddresses } from '#core/body/context.ts';
import { examineBody } from '#core/body/examine.ts';
import { BodySyntaxError, type BodyParser } from '#core/body/parser.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The parser that satteri is compared with. */
export const remarkParser: BodyParser = (source) => {
  try {
    return remark.parse(source);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    if (line === undefined || column === undefined) throw error;
    throw new BodySyntaxError(line, column, reason ?? '');
  }
};
