import type { Attempt } from '../schema/attempt.ts';
import type { EntryData } from '../schema/schemas.ts';

/** The fields of which a card holds everything. */
const wholeFields = [
  'title',
  'summary',
  'status',
  'cleared',
  'reviewed',
  'lang',
  'barriers',
  'drivers',
  'areas',
  'solutions',
  'industries',
  'organisation',
  'kind',
  'questions',
  'notCleared',
  'retired',
  'related',
  'cases',
  'aliases',
] as const satisfies (keyof EntryData)[];

/**
 * What lists, relations and other entries need to know of an entry: its fields without the story. Thousands of cards fit into
 * memory where thousands of stories do not. An entry's fields are a card too.
 */
export type EntryCard = Pick<EntryData, (typeof wholeFields)[number]> & {
  outcome?: Pick<NonNullable<EntryData['outcome']>, 'result'> | undefined;
  failure: Pick<EntryData['failure'], 'happened' | 'breakthrough' | 'remaining'> & {
    attempts?: CardAttempt[] | undefined;
  };
};

/** An attempt as lists know it: how it ended, and for a failed one what was tried. */
export type CardAttempt = Pick<Attempt, 'result'> & { tried?: string | undefined };

/** The card of an entry, cut out of its fields. */
export function cardOf(data: EntryData): EntryCard {
  const whole = Object.fromEntries(wholeFields.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
  return {
    ...(whole as Pick<EntryData, (typeof wholeFields)[number]>),
    ...(data.outcome ? { outcome: { result: data.outcome.result } } : {}),
    failure: failureOf(data.failure),
  };
}

function failureOf({ happened, attempts, breakthrough, remaining }: EntryData['failure']): EntryCard['failure'] {
  return {
    happened,
    ...(attempts ? { attempts: attempts.map(attemptOf) } : {}),
    ...(breakthrough === undefined ? {} : { breakthrough }),
    ...(remaining === undefined ? {} : { remaining }),
  };
}

/** Lists give the words of failed attempts only; the others they count. */
function attemptOf({ result, tried }: Attempt): CardAttempt {
  return result === 'failed' ? { result, tried } : { result };
}
