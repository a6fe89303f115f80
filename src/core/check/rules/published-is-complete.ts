import type { z } from 'zod';
import { requiredAt, metaOf } from '../../schema/audience.ts';
import { entrySchemas } from '../../schema/schemas.ts';
import { isLost } from '../../tree/lost.ts';
import { rule } from '../rule.ts';

/**
 * A published entry has what makes it one.
 *
 * Why: optional fields stay empty; the few that make a lesson are required before it is published.
 */
export const publishedIsComplete = rule({
  name: 'published-is-complete',
  severity: 'error',
  sentence: 'A published entry has a summary, drivers, an outcome, a cause, evidence, and what its kind needs.',
  examples: [
    {
      change: { summary: undefined },
      message: 'summary is missing. One sentence that a colleague could say aloud. Add it, or set status to draft.',
    },
    {
      change: { barriers: undefined },
      message: 'barriers is missing. Name at least one barrier from content/vocabulary/barriers.yaml.',
    },
    { change: { status: 'draft', summary: undefined, drivers: undefined }, message: undefined },
  ],
  check(entry, report, tree) {
    const { folder, data } = entry;
    const publicRecord = data.kind === 'public-record' || isLost(entry, ['kind']);
    if (!data.barriers?.length && !publicRecord && !isLost(entry, ['barriers'])) {
      report([], 'barriers is missing. Name at least one barrier from content/vocabulary/barriers.yaml.');
    }
    // A snapshot has no status; its schema already requires these fields.
    if (tree.edition === 'public' || data.status === 'draft') return;
    const shape: Record<string, z.ZodType> = entrySchemas.internal[folder].shape;
    for (const [key, schema] of Object.entries(shape)) {
      if (!requiredAt(metaOf(schema).requiredFrom, 'published')) continue;
      if (isFilled((data as Record<string, unknown>)[key]) || isLost(entry, [key])) continue;
      report([], `${key} is missing. ${metaOf(schema).description ?? ''} Add it, or set status to draft.`);
    }
    if (!data.failure.causes?.length && !isLost(entry, ['failure', 'causes'])) {
      report(['failure'], 'failure.causes is missing. Name at least one cause. Add it, or set status to draft.', 'key');
    }
  },
});

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
