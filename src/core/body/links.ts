import type { Definition, Link } from 'mdast';
import { didYouMean } from '../findings/did-you-mean.ts';
import type { Edit } from '../findings/finding.ts';
import { safeRename } from '../fix/safe-rename.ts';
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

/**
 * The edit that corrects the misspelt name of an entry in a link that stands on one line.
 *
 * @param lines of the body
 */
export function renameLink(
  { url, position }: Link | Definition,
  lines: readonly string[],
  context: BodyContext,
): Edit[] | undefined {
  const link = entryLink(url, context.ref);
  if (!link || !position || context.refs.has(link.ref)) return undefined;
  const meant = safeRename(link.ref, context.refs)?.split('/');
  const [folder, id] = link.ref.split('/') as [string, string];
  const { start, end } = position;
  if (meant?.[0] !== folder || start.line !== end.line) return undefined;
  const line = lines[start.line - 1] ?? '';
  const place = line.lastIndexOf(url, end.column - 1 - url.length);
  // The words of the link may hold the address too; only behind them it is one.
  if (place < start.column) return undefined;
  const column = place + url.indexOf(`${id}.mdx`) + 1;
  return [
    { start: { line: start.line, column }, end: { line: start.line, column: column + id.length }, text: meant[1]! },
  ];
}
