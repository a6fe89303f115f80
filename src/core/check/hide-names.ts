import type { Finding } from '../findings/finding.ts';
import type { Tree } from '../tree/tree.ts';
import { confidentialNamesOf, findNames, type NameIndex } from './confidential-names.ts';

/**
 * Findings as they may be printed: with three dots for every confidential name that a message repeats from a text or that a file
 * has, and without a fix that would write one.
 *
 * @param tree one that knows the names
 */
export function hideNames(findings: readonly Finding[], tree: Tree): Finding[] {
  const names = confidentialNamesOf(tree);
  if (names.size === 0) return [...findings];
  return findings.map((finding) => ({
    ...finding,
    file: hide(finding.file, names),
    message: hide(finding.message, names),
    fix: finding.fix?.some(({ text }) => findNames(text, names).length > 0) ? undefined : finding.fix,
  }));
}

function hide(text: string, names: NameIndex): string {
  // In names of files and in addresses, these stand for spaces.
  const spaced = text.replaceAll('-', ' ').replaceAll('%20', '   ');
  return findNames(spaced, names).reduceRight(
    (hidden, { index, end }) => `${hidden.slice(0, index)}${hiddenName}${hidden.slice(end)}`,
    text,
  );
}

/** What stands in the place of a name. */
export const hiddenName = '…';
