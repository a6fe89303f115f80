import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '#core/schema/schemas.ts';
import { site } from '#site.config.ts';

/**
 * The address of an edition. That of the internal one stands in a folder that the public edition does not have.
 *
 * @param root the project's root, as an absolute path
 */
export async function siteAddress(root: string, edition: Edition): Promise<URL> {
  if (edition === 'public') return new URL(site.address);
  const settings = (await import(pathToFileURL(join(root, 'src/internal/site.config.ts')).href)) as {
    internalSite: { address: string };
  };
  return new URL(settings.internalSite.address);
}
