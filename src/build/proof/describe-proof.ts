import { reportText } from '#core/findings/report-text.ts';
import type { Proof } from './prove.ts';

/**
 * What came of a proof, in words.
 *
 * @param folder the folder that was looked at, as the person named it
 */
export function describeProof(folder: string, { findings, files, needles }: Proof): string {
  const searched = `${folder}: ${files} files searched for ${needles.toLocaleString('en')} internal words and rows of words.`;
  return findings.length === 0 ? `${searched}\nNothing leaks.` : `${searched}\n${reportText(findings)}`;
}
