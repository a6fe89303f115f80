import type { CaseKind } from '../schema/case.ts';
import type { Folder } from '../schema/ids.ts';

/** What kind of story an entry is, as readers are told; a key of `strings.kinds`. */
export type StoryKind = 'lesson' | 'case' | CaseKind;

/** @param kind the field of a case; drafts may lack it */
export function storyKindOf(folder: Folder, kind: CaseKind | undefined): StoryKind {
  return folder === 'lessons' ? 'lesson' : (kind ?? 'case');
}
