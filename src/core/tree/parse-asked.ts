import type { Finding } from '../findings/finding.ts';
import { askedList, type Asked } from '../schema/asked.ts';
import { parseList } from './parse-list.ts';
import { normaliseText } from './split-file.ts';
import type { AskedFile } from './tree.ts';

/**
 * The file of what customers asked → its items, or the findings that say why not.
 *
 * @param file path from the project's root
 */
export function parseAsked(file: string, text: string): { asked: AskedFile; findings: Finding[] } {
  const { items, findings } = parseList(askedList, 'asked', file, text);
  return {
    asked: { file, source: normaliseText(text), items: items.map((item) => ({ ...item, data: item.data as Asked })) },
    findings,
  };
}
