import { bodyImages } from '../body/body-images.ts';
import { examineBody } from '../body/examine.ts';
import type { BodyParser } from '../body/parser.ts';
import { blankBody } from '../body/public-text.ts';
import { bodyContext } from '../check/body-context.ts';
import { checkEntry } from '../check/check-entry.ts';
import { rules } from '../check/rules.ts';
import { hasErrors, type Finding } from '../findings/finding.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { clearanceIsEarned } from './clearance-is-earned.ts';
import type { PublicSurroundings } from './snapshot.ts';

/**
 * What stands against clearing an entry, with places in the entry itself, and the images that its public text shows.
 *
 * @param tree the internal tree
 */
export function examineClearance(
  entry: Entry,
  tree: Tree,
  surroundings: PublicSurroundings,
  parse: BodyParser,
): { findings: Finding[]; images: string[] } {
  // The raw text decides what is cut, so it must first agree with what the parser sees as blocks and placeholders.
  const context = bodyContext(entry, tree);
  const whole = examineBody(entry.body, entry.file, parse, context);
  if (hasErrors(whole.findings)) return { findings: whole.findings, images: [] };
  const { root, findings } = examineBody(blankBody(entry.body), entry.file, parse, {
    edition: 'public',
    ref: entry.ref,
    evidence: (entry.data.evidence ?? []).filter((item) => item.kind === 'published').map((item) => item.id),
    glossary: new Map([...context.glossary].filter(([id]) => surroundings.terms.has(`glossary/${id}`))),
    refs: surroundings.refs,
    assets: tree.assets,
  });
  return {
    findings: [...checkEntry(entry, tree, [...rules, clearanceIsEarned]), ...findings],
    images: bodyImages(root, entry.ref),
  };
}
