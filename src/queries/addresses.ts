import { sitePath } from '#core/site-path.ts';

/** An address inside the site, with the site's base; as in `href('/cases/')`. */
export function href(path: string): string {
  return sitePath(import.meta.env.BASE_URL, path);
}
