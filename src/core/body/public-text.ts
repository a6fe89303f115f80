import { blankInternal, cutInternal, scanInternal } from './internal-blocks.ts';
import { replacePlaceholders, scanPlaceholders } from './placeholders.ts';

/** What a text holds back from customers, in their order: the reasons of its blocks, and what stands for its names. */
export interface Withheld {
  reasons: string[];
  placeholders: string[];
}

/**
 * The body that customers read: without its `<Internal>` blocks, and with placeholders where `<Redact>` stands. Both are cut from
 * the raw text, before any parsing.
 *
 * @param body of an entry in which neither scan reports a problem
 */
export function cutBody(body: string): { text: string; withheld: Withheld } {
  const { blocks } = scanInternal(body);
  const rest = cutInternal(body, blocks);
  // What stands in a block is gone by now.
  const { placeholders } = scanPlaceholders(rest, 'internal');
  return {
    text: replacePlaceholders(rest, placeholders),
    withheld: { reasons: blocks.map(({ reason }) => reason), placeholders: placeholders.map(({ as }) => as) },
  };
}

/** Whether anything in a text looks like a tag that hides something. */
export function holdsTag(text: string): boolean {
  const { blocks, problems } = scanInternal(text);
  const names = scanPlaceholders(text, 'internal');
  return [blocks, problems, names.placeholders, names.problems].some(({ length }) => length > 0);
}

/** The same words with every line and column in the place that it has in the entry, so that findings lead there. */
export function blankBody(body: string): string {
  const rest = blankInternal(body, scanInternal(body).blocks);
  return replacePlaceholders(rest, scanPlaceholders(rest, 'internal').placeholders, true);
}
