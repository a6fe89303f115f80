import { emptyKit, holds } from './kit-changes.ts';
import { isRef, kit, kitLimits, type Kit, type KitStory } from './kit.ts';

/** The texts of a kit that stand in its link, each under its own name. */
const texts = ['title', 'customer', 'date', 'question', 'industry', 'role', 'notes'] as const;

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
 * A kit as the fragment of an address, which a browser sends to nobody. It begins with the stories and says how many there are, so
 * that a link that was cut brings what is left of it and can say what is missing.
 *
 * @returns without the `#`, as in `kit=1&stories=1&story=cases%2Fphoenix-pay&title=Monday&end`
 */
export function kitFragment(kit: Kit): string {
  const parts = new URLSearchParams({ kit: '1', stories: String(kit.stories.length) });
  for (const { ref, note, mine } of kit.stories) {
    parts.append('story', ref);
    if (mine) parts.append('mine', '1');
    if (note !== '') parts.append('note', note);
  }
  for (const name of texts) if (kit[name] !== '') parts.append(name, kit[name]);
  for (const barrier of kit.barriers) parts.append('barrier', barrier);
  parts.append('end', '1');
  return parts.toString();
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
  const text = texts.find((one) => one === name);
  return text !== undefined && set(read, { [text]: value });
}

/** Changes a kit when the change fits its schema. */
function set(read: Kit, change: Partial<Kit>): boolean {
  if (!kit.safeParse({ ...read, ...change }).success) return false;
  Object.assign(read, change);
  return true;
}
