import { isDate } from '#core/schema/date.ts';
import type { Project } from '../read/read-project.ts';
import { findStale, type ClearRequest } from './clear-project.ts';
import { clearMessages } from './describe-clear.ts';

/** What stands on the command line beside names of entries. */
export interface ClearOptions {
  allStale: boolean;
  withdraw: readonly string[];
  date: string;
}

/**
 * The command line of `clear` → a request.
 *
 * @param names refs or paths of entries, and the word `vocabulary`
 * @returns the request, or a sentence that says what is wrong with it
 */
export async function readClearRequest(
  project: Project,
  names: readonly string[],
  { allStale, withdraw, date }: ClearOptions,
): Promise<ClearRequest | string> {
  if (names.length === 0 && withdraw.length === 0 && !allStale) return clearMessages.usage;
  if (date.length !== 10 || !isDate(date)) return clearMessages.noDay(date);
  const ref = (name: string) => name.replace(/^content\/(cleared\/)?|\.mdx$/g, '');
  const stale = allStale ? await findStale(project) : { entries: new Map<string, string>(), vocabulary: false };
  const staleWith = (...reasons: string[]) =>
    [...stale.entries].flatMap(([name, reason]) => (reasons.includes(reason) ? [name] : []));
  const request: ClearRequest = {
    entries: unique([...names.filter((name) => name !== 'vocabulary').map(ref), ...staleWith('changed', 'unreadable')]),
    vocabulary: names.includes('vocabulary') || stale.vocabulary,
    withdraw: unique([...withdraw.map(ref), ...staleWith('orphaned', 'held')]),
    date,
  };
  const unknown = request.entries.find((name) => !project.internal.entries.has(name));
  if (unknown !== undefined) return clearMessages.noEntry(unknown, project.internal.refs);
  const absent = request.withdraw.find((name) => !project.cleared.refs.has(name));
  if (absent !== undefined) return clearMessages.noSnapshot(absent, project.cleared.refs);
  const both = request.entries.find((name) => request.withdraw.includes(name));
  if (both !== undefined) return clearMessages.bothWays(both);
  return request;
}

const unique = (names: readonly string[]) => [...new Set(names)];
