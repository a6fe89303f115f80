import type { Folder } from '../schema/ids.ts';
import type { Edition } from '../schema/schemas.ts';
import type { EntryCard } from './card.ts';
import { parseEntry } from './parse-entry.ts';
import type { Entry } from './tree.ts';

/**
 * An entry whose fields were read before from the same text. It is read again only when somebody asks for more than its card.
 *
 * @param file path from the project's root
 * @param text the whole file; `parseEntry` made an entry of it before
 * @param card the card of that entry
 */
export function knownEntry(
  edition: Edition,
  folder: Folder,
  id: string,
  file: string,
  text: string,
  card: EntryCard,
): Entry {
  let read: Entry | undefined;
  const whole = () => (read ??= parseEntry(edition, folder, `${id}.mdx`, file, text).entry!);
  return {
    ref: `${folder}/${id}`,
    folder,
    id,
    file,
    card,
    get data() {
      return whole().data;
    },
    get source() {
      return whole().source;
    },
    get body() {
      return whole().body;
    },
    locate: (path, what) => whole().locate(path, what),
  };
}
