import type { LoadedStory } from '../../browser/kit-editor.ts';
import { textOf, type PageStory } from '../../browser/story-page.ts';

/** A story as a seller prepares it. */
export interface SellerStory extends LoadedStory {
  /** What to tell a customer; empty when nobody wrote it down. */
  say: string;
  ask: readonly string[];
  /** What must not be claimed. */
  avoid: readonly string[];
  /** Whether customers may read a text of it. */
  isCleared: boolean;
  /** Whether colleagues read something else since it was cleared. */
  isStale: boolean;
  /** How it stands, in sentences: cleared, changed, overdue. */
  state: readonly string[];
}

/**
 * Reads what colleagues read of a story beside the story itself.
 *
 * @param page of the internal edition
 * @param shown the story of that page
 * @param handOver what customers read; undefined when it is not cleared
 */
export function readSellerStory(page: Document, shown: PageStory, handOver: PageStory | undefined): SellerStory {
  const advice = (kind: string, what: string) =>
    [...page.querySelectorAll(`[data-advice=${kind}] ${what}`)].map((element) => textOf(element));
  const states = [...page.querySelectorAll<HTMLElement>('.state [data-state]')];
  return {
    shown,
    handOver,
    say: advice('say', 'p').join(' '),
    ask: advice('ask', 'li'),
    avoid: advice('avoid', 'li'),
    isCleared: isCleared(page),
    isStale: states.some(({ dataset }) => dataset.state === 'stale'),
    state: states.map((element) => textOf(element)),
  };
}

/** Whether customers may read a text of the story on this page. */
export function isCleared(page: Document): boolean {
  return page.querySelector('.state [data-state=cleared]') !== null;
}
