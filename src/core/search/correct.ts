import { editDistance } from '../findings/did-you-mean.ts';

/** Shorter words are not corrected: too many others are near. */
const shortest = 4;
/** From this length on, a word may have two slips. */
const longEnough = 8;

/**
 * The stem of the index that is meant by one that it does not hold: the nearest by slips of the fingers, the most frequent among
 * equally near ones. The first letter is taken to be right, or swapped with the second.
 *
 * @param keys all keys of the index, with the number of their stories
 * @returns undefined when the stem is known, or none is near
 */
export function correct(stem: string, keys: ReadonlyMap<string, { stories: number }>): string | undefined {
  if (keys.has(stem) || stem.length < shortest || /\d/.test(stem)) return undefined;
  const most = stem.length >= longEnough ? 2 : 1;
  let best: { stem: string; slips: number; stories: number } | undefined;
  for (const [other, { stories }] of keys) {
    if (Math.abs(other.length - stem.length) > most || (other[0] !== stem[0] && other[0] !== stem[1])) continue;
    const slips = editDistance(stem, other);
    if (slips > most) continue;
    if (!best || slips < best.slips || (slips === best.slips && stories > best.stories))
      best = { stem: other, slips, stories };
  }
  return best?.stem;
}
