import type { Kit } from './kit.ts';

/** The texts of a kit that stand in its link, each under its own name. */
export const kitTexts = ['title', 'customer', 'date', 'question', 'industry', 'role', 'notes'] as const;

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
  for (const name of kitTexts) if (kit[name] !== '') parts.append(name, kit[name]);
  for (const barrier of kit.barriers) parts.append('barrier', barrier);
  parts.append('end', '1');
  return parts.toString();
}
