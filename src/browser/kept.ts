const prefix = 'client-zero:';

/**
 * What this browser keeps under a name.
 *
 * @returns undefined when nothing is kept, or when the browser keeps nothing, as in some private windows
 */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in this browser, or forgets it when it is undefined. Where the browser keeps nothing, nothing happens. */
export function keep(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
