/**
 * Where a reader asks about a page: a mail address gets the page's title as its subject, a page of its own stays as
 * it is.
 */
export function contactHref(address: string, subject: string): string {
  return address.startsWith('mailto:') ? `${address}?subject=${encodeURIComponent(subject)}` : address;
}
