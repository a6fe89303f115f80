/** How much a kit may hold: as much as one dialogue needs, and a browser can keep many of them. */
export const kitLimits = { stories: 12, line: 120, text: 4000, barriers: 10 } as const;

/** Folder and id of an entry. */
export const refPattern = /^(lessons|cases)\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can be the ref of an entry, as in `cases/phoenix-pay`. */
export function isRef(text: string): boolean {
  return text.length <= kitLimits.line && refPattern.test(text);
}
