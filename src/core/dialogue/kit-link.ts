import { emptyKit, holds } from './kit-changes.ts';
import { kitTexts } from './kit-fragment.ts';
import { isRef, kitLimits } from './kit-limits.ts';
import { kit, type Kit, type KitStory } from './kit.ts';

/** What of a link could not be read. */
export interface LinkLosses {
  /** Whether its end is missing, so that stories and notes may be missing too. */
  cut: boolean;
  /** How many stories it names at its beginning and does not bring. */
  stories: number;
  /** Whether it comes from a newer version of the site. */
  newer: boolean;
  /** Names of parts that were left out, because they are unknown, too long or no such thing. */
  parts: string[];
}

/**
 * Reads the link of a kit. Nothing in it can break the reading; what does not fit is left out and named.
 *
 * @param fragment with or without the `#`
 * @param id for the kit
 * @returns undefined for a fragment that is no kit
 */
export function readKitFragment(fragment: string, id: string): { kit: Kit; losses: LinkLosses } | undefined {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const version = parts.get('kit');
  if (version === null) return undefined;
  const read = emptyKit(id);
  const stories: KitStory[] = [];
  const lost = new Set<string>();
  for (const [name, value] of parts) {
    if (!take(name, value, read, stories)) lost.add(name);
  }
  read.stories = stories;
  const promised = Number(parts.get('stories'));
  const losses: LinkLosses = {
    cut: parts.get('end') !== '1',
    stories: Number.isInteger(promised) ? Math.max(0, Math.min(promised, kitLimits.stories) - stories.length) : 0,
    newer: version !== '1',
    parts: [...lost].map((name) => name.slice(0, 40)),
  };
  return { kit: kit.parse(read), losses };
}

/** Takes one part of a link into a kit; false when it does not fit there. */
function take(name: string, value: string, read: Kit, stories: KitStory[]): boolean {
  const last = stories.at(-1);
  if (name === 'kit' || name === 'stories' || name === 'end') return true;
  if (name === 'story') {
    if (!isRef(value) || stories.length >= kitLimits.stories || holds({ ...read, stories }, value)) return false;
    stories.push({ ref: value, note: '', mine: false });
    return true;
  }
  if (name === 'mine' || name === 'note') {
    if (!last || value.length > kitLimits.text) return false;
    if (name === 'mine') last.mine = value === '1';
    else last.note = value;
    return true;
  }
  if (name === 'barrier') return set(read, { barriers: [...read.barriers, value] });
  const text = kitTexts.find((one) => one === name);
  return text !== undefined && set(read, { [text]: value });
}

/** Changes a kit when the change fits its schema. */
function set(read: Kit, change: Partial<Kit>): boolean {
  if (!kit.safeParse({ ...read, ...change }).success) return false;
  Object.assign(read, change);
  return true;
}
