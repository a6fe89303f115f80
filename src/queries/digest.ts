/**
 * A short text that differs when a value differs: what a page shows, so that an unchanged page need not be made again.
 *
 * @returns SHA-256 of the value as JSON, in hexadecimal
 */
export async function digest(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
