import type { Folder } from '#core/schema/ids.ts';
import type { EntryData } from '#core/schema/schemas.ts';
import type { SiteConfig } from '#site.config.ts';
import { strings } from '#strings/en.ts';
import { fullAddress, machineFiles } from './addresses.ts';

/**
 * `entries.json`: all public fields of stories, as their approved text has them. Its form is that of `entriesSchema`.
 *
 * @param stories in the order of the file
 */
export function entriesData(
  stories: readonly { folder: Folder; slug: string; path: string; fields: EntryData }[],
  site: SiteConfig,
) {
  return {
    $schema: fullAddress(site, machineFiles.schema),
    title: site.name,
    about: strings.syndication.about,
    publisher: site.organisation,
    address: fullAddress(site, '/'),
    entries: stories.map(({ folder, slug, path, fields }) => ({
      folder,
      id: slug,
      address: fullAddress(site, path),
      ...fields,
    })),
  };
}
