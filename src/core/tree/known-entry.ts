import type { Position } from '../findings/finding.ts';
import type { Folder } from '../schema/ids.ts';
import type { EntryData } from '../schema/schemas.ts';
import { readYaml, type Path } from './read-yaml.ts';
import { splitFile } from './split-file.ts';
import type { Entry } from './tree.ts';

/**
 * An entry whose fields were read before from the same text, so that they need not be read again.
 *
 * @param file path from the project's root
 * @param data what `parseEntry` made of the same text
 */
export function knownEntry(folder: Folder, id: string, file: string, text: string, data: EntryData): Entry {
  const { source, yaml, yamlLine, body } = splitFile(text);
  // Only a finding asks for a place.
  let locate: ((path: Path, what?: 'key' | 'value') => Position) | undefined;
  return {
    ref: `${folder}/${id}`,
    folder,
    id,
    file,
    data,
    source,
    body,
    locate: (path, what) => (locate ??= readYaml(yaml ?? '', yamlLine).locate)(path, what),
  };
}
