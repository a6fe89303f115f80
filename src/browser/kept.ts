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

/**
 * Keeps a text in this browser, or forgets it when it is undefined.
 *
 * @returns whether it is kept; false in a browser that is full or keeps nothing, where it lasts only as long as the page
 */
export function keep(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another page of this site keeps something else under a name. */
export function onKeptElsewhere(name: string, call: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === prefix + name || key === null) call();
  });
}
