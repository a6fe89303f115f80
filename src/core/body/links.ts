import { didYouMean } from '../findings/did-you-mean.ts';
import { folders } from '../schema/ids.ts';
import type { BodyContext } from './context.ts';

/** Where a link to another entry leads. */
export interface EntryLink {
  /** Folder and id, as in `cases/phoenix-pay`. */
  ref: string;
  /** What stands behind `#`, without it; empty when there is nothing. */
  fragment: string;
}

/**
 * Reads a link from one entry file to another, as in `../cases/phoenix-pay.mdx#what-happened`.
 *
 * @param from folder and id of the entry that holds the link
 */
export function entryLink(url: string, from: string): EntryLink | undefined {
  const match = /^(\.\.\/([a-z]+)\/|\.\/|)([A-Za-z0-9-]+)\.mdx(?:#(.*))?$/.exec(url);
  if (!match) return undefined;
  const folder = match[2] ?? from.split('/')[0]!;
  if (!(folders as readonly string[]).includes(folder)) return undefined;
  return { ref: `${folder}/${match[3]!}`, fragment: match[4] ?? '' };
}

/** What is wrong with the address of a link, and how to mend it. */
export function linkProblem(url: string, context: BodyContext): string | undefined {
  if (url.startsWith('#')) return undefined;
  if (/^https:\/\/[^\s/]/i.test(url)) return undefined;
  if (/^http:\/\//i.test(url)) return `the link "${url}" is not encrypted. Write https://.`;
  if (/^mailto:/i.test(url)) return 'a link to an e-mail address is not allowed. Name the team instead.';
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    return `the link "${url}" is not allowed. Links begin with https://, or lead to another entry as in ../cases/town-halls.mdx.`;
  }
  const link = entryLink(url, context.ref);
  if (!link) {
    return `the link "${url}" leads nowhere. Write https:// for another site, or the file of an entry as in ../cases/town-halls.mdx.`;
  }
  if (context.refs.has(link.ref)) return undefined;
  if (context.edition === 'public') {
    return `the link leads to ${link.ref}, which customers cannot read. Clear that entry too, or take the link out.`;
  }
  return `there is no entry ${link.ref}.${didYouMean(link.ref, context.refs)} Correct the link, or take it out.`;
}
