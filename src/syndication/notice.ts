import type { Folder } from '#core/schema/ids.ts';

/** What feeds and lists for programs tell of a story. */
export interface StoryNotice {
  folder: Folder;
  /** Address from the site's root, as in `/cases/phoenix-pay/`. */
  path: string;
  title: string;
  summary: string;
  /** As in `en`. */
  lang: string;
  /** The day of clearance, as in `2026-11-22`. */
  cleared: string;
  /** Names of the barriers, in the order of the story. */
  barriers: readonly string[];
}

/** Notices by their day of clearance, the latest first; those of one day by title. */
export function newestFirst(notices: readonly StoryNotice[]): StoryNotice[] {
  return notices.toSorted((a, b) => b.cleared.localeCompare(a.cleared, 'en') || a.title.localeCompare(b.title, 'en'));
}
