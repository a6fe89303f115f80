import type { Finding } from '../findings/finding.ts';
import type { Tree } from '../tree/tree.ts';
import { confidentialNamesOf, findNames } from './confidential-names.ts';
import { lineStarts, positionAt } from './line-starts.ts';
import { confidentialMessage } from './rules/no-confidential-name.ts';

/**
 * Confidential names anywhere in a file in which nothing is cut, comments included.
 *
 * @param tree one that knows the names
 * @param file its path from the project's root
 * @param source the whole file
 */
export function namesInFile(tree: Tree, file: string, source: string): Finding[] {
  const starts = lineStarts(source);
  return findNames(source, confidentialNamesOf(tree)).map(({ index }): Finding => ({
    file,
    ...positionAt(starts, index),
    rule: 'no-confidential-name',
    severity: 'error',
    message: confidentialMessage,
  }));
}
