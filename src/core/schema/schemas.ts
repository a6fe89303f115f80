import type { z } from 'zod';
import { publicSchema } from './audience.ts';
import { caseStory, type CaseStory } from './case.ts';
import { conceptList } from './concept.ts';
import { day } from './date.ts';
import type { Folder } from './ids.ts';
import { lesson, type Lesson } from './lesson.ts';
import { vocabulary } from './term.ts';

/** The two sites that are built from one project. */
export type Edition = 'internal' | 'public';

/** The date of clearance that a snapshot carries. */
const cleared = day().meta({
  title: 'Cleared',
  description: 'The day the snapshot was made; its approval stands in the history of the repository.',
  examples: ['2026-11-22'],
  audience: 'public',
});

/** What a file of each folder must hold, per edition. The public schemas are derived, never written. */
export const entrySchemas: Record<Edition, Record<Folder, z.ZodObject>> = {
  internal: { lessons: lesson, cases: caseStory },
  public: {
    lessons: (publicSchema(lesson) as z.ZodObject).extend({ cleared }),
    cases: (publicSchema(caseStory) as z.ZodObject).extend({ cleared }),
  },
};

/** What a vocabulary of terms must hold, per edition. */
export const vocabularySchemas = { internal: vocabulary, public: publicSchema(vocabulary) };

/** What the file of concepts must hold, per edition. */
export const conceptSchemas = { internal: conceptList, public: publicSchema(conceptList) };

/** What the front matter of an entry holds. A snapshot lacks the internal fields and has `cleared`. */
export type EntryData = Omit<Partial<Lesson> & Partial<CaseStory>, 'title' | 'failure'> &
  Pick<Lesson, 'title' | 'failure'> & { cleared?: string };
