import { examineBody, type ExaminedBody } from '../body/examine.ts';
import { scanInternal } from '../body/internal-blocks.ts';
import { scanPlaceholders } from '../body/placeholders.ts';
import type { BodyParser } from '../body/parser.ts';
import { sortFindings, type Finding, type Position } from '../findings/finding.ts';
import { evidenceIds } from '../tree/lost.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { bodyContext } from './body-context.ts';
import { checkAsked } from './check-asked.ts';
import { checkConcepts } from './check-concepts.ts';
import { checkEntry } from './check-entry.ts';
import { checkTerms } from './check-terms.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Everything that is wrong in a tree whose files could be read: fields, references, bodies, vocabulary, what customers asked; sorted. */
export function checkTree(tree: Tree, parse: BodyParser): Finding[] {
  return sortFindings([
    ...checkTerms(tree),
    ...checkConcepts(tree),
    ...checkAsked(tree),
    ...[...tree.entries.values(), ...(tree.broken?.values() ?? [])].flatMap(
      (entry) => checkWholeEntry(entry, tree, parse).findings,
    ),
  ]);
}

/** Everything that is wrong with one entry, and its parsed body; of a broken one, what is wrong with the rest of it. */
export function checkWholeEntry(
  entry: Entry,
  tree: Tree,
  parse: BodyParser,
  which: readonly Rule[] = rules,
): ExaminedBody {
  const { root, findings } = examineBody(entry.body, entry.file, parse, bodyContext(entry, tree));
  // Where the evidence could not be read, nobody knows what it holds.
  const known = ({ rule }: Finding) => rule !== 'cite-reference' || evidenceIds(entry) !== undefined;
  return {
    root,
    findings: [
      ...checkEntry(entry, tree, which),
      ...strayTags(entry.source, entry.body, entry.file),
      ...findings.filter(known),
    ],
  };
}

/** `<Internal>` and `<Redact>` tags in the front matter, where they protect nothing. */
function strayTags(source: string, body: string, file: string): Finding[] {
  const bodyLines = body.split('\n');
  const frontMatter = source
    .split('\n')
    .map((line, index) => (line === bodyLines[index] ? '' : line))
    .join('\n');
  const stray = (rule: string, message: string, { line, column }: Position): Finding => ({
    file,
    line,
    column,
    rule,
    severity: 'error',
    message,
  });
  const { blocks, problems } = scanInternal(frontMatter);
  const names = scanPlaceholders(frontMatter, 'internal');
  return [
    ...[...problems, ...blocks.map((block) => ({ line: block.open, column: 1 }))].map((place) =>
      stray(
        'internal-tag',
        'an <Internal> tag stands in a field, where it hides nothing. Move the text into the body, or into say, ask or avoid.',
        place,
      ),
    ),
    ...[...names.problems, ...names.placeholders].map((place) =>
      stray(
        'placeholder',
        'a <Redact> tag stands in a field, where it hides nothing. Write into the field what customers read.',
        place,
      ),
    ),
  ];
}
