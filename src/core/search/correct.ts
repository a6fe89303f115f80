import { editDistance } from '../findings/did-you-mean.ts';
import { stemOf } from './tokens.ts';

/** Shorter words are not corrected: too many others are near. */
const shortest = 4;
/** From this length on, a stem may have two slips. */
const longEnough = 8;

/**
 * The stem of the index that is meant by a word that it does not hold: that of the word with two letters swapped back, one doubled or one
 * taken out, also where a slip hides its ending, as in `mreged`; otherwise the nearest stem by slips of the fingers. The most frequent
 * among equally near ones. The first letter is taken to be right, or swapped with the second.
 *
 * @param word in lower case
 * @param keys all keys of the index, with the number of their stories
 * @returns undefined when the word is known, or none is near
 */
export function correct(word: string, keys: ReadonlyMap<string, { stories: number }>): string | undefined {
  const stem = stemOf(word);
  if (keys.has(stem) || stem.length < shortest || /\d/.test(stem)) return undefined;
  return mostFrequent(mended(word).map(stemOf), keys) ?? nearestStem(stem, keys);
}

/** A word with neighbouring letters swapped, doubled, or without one of its letters after the first. */
function mended(word: string): string[] {
  const signs = Array.from(word);
  return signs.flatMap((sign, at) => {
    const [before, behind] = [signs.slice(0, at).join(''), signs.slice(at + 1).join('')];
    const next = signs[at + 1];
    return [
      ...(next === undefined || next === sign ? [] : [before + next + sign + signs.slice(at + 2).join('')]),
      ...(at === 0 ? [] : [before + sign + sign + behind, before + behind]),
    ];
  });
}

function mostFrequent(stems: readonly string[], keys: ReadonlyMap<string, { stories: number }>): string | undefined {
  const known = stems.filter((stem) => stem.length >= shortest && keys.has(stem));
  return known.sort((a, b) => keys.get(b)!.stories - keys.get(a)!.stories)[0];
}

function nearestStem(stem: string, keys: ReadonlyMap<string, { stories: number }>): string | undefined {
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
