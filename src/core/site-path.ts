/**
 * An address inside the site, with the site's base.
 *
 * @param base the base of all links, as in `/` or `/client-zero/`
 * @param path the address from the site's root, as in `/cases/`
 */
export function sitePath(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
