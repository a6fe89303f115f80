/**
 * Words of the code that Vite puts before a script that loads others on demand. They are looked for in scripts as any other word
 * would be, and say nothing there.
 */
export const bundlerWords: ReadonlySet<string> = new Set(['fulfilled', 'modulepreload', 'rejected', 'supports']);
