import type { Root } from 'mdast';
import type { Finding, Position } from '../findings/finding.ts';
import type { BodyContext } from './context.ts';
import {
  braceLine,
  deepLine,
  deepNode,
  longTree,
  mostBraces,
  mostCells,
  mostLevels,
  mostNodes,
  wideLine,
} from './depth.ts';
import { escapeSign, isInTag } from './escape.ts';
import { scanInternal } from './internal-blocks.ts';
import { checkNeighbours, checkPlaces } from './internal-places.ts';
import type { BodyParser } from './parser.ts';
import { checkPlaceholders } from './placeholder-places.ts';
import { scanPlaceholders } from './placeholders.ts';
import { checkPolicy } from './policy.ts';
import { parseWithRecovery, type BodyProblem } from './recover.ts';

/** A body that was read, and everything wrong with it. With errors, `root` must not be compiled. */
export interface ExaminedBody {
  root: Root;
  findings: Finding[];
}

/**
 * Reads a body and reports everything in it that the subset of MDX does not allow.
 *
 * @param body padded so that its positions are the file's
 * @param file path from the project's root, for the findings
 */
export function examineBody(body: string, file: string, parse: BodyParser, context: BodyContext): ExaminedBody {
  const finding = (rule: string, line: number, column: number, message: string): Finding => ({
    file,
    line,
    column,
    rule,
    severity: 'error',
    message,
  });
  const problem = ({ rule, line, column, message, fix }: BodyProblem): Finding => ({
    ...finding(rule, line, column, message),
    ...(fix ? { fix } : {}),
  });
  const tooMuch = (rule: string, { line, column }: Position, message: string): ExaminedBody => ({
    root: { type: 'root', children: [] },
    findings: [finding(rule, line, column, message)],
  });
  const nested = (place: Position) =>
    tooMuch(
      'nesting',
      place,
      `this stands inside more than ${mostLevels} quotations, lists or components. Write it with a few levels only.`,
    );
  const deep = deepLine(body);
  if (deep) return nested(deep);
  const wide = wideLine(body);
  if (wide) return tooMuch('table', wide, `a line has more than ${mostCells} signs |. Give a table fewer columns.`);
  const brace = braceLine(body);
  if (brace) {
    return tooMuch(
      'text-size',
      brace,
      `the text has more than ${mostBraces} braces { up to here. Take out what is code.`,
    );
  }
  const { blocks, problems } = scanInternal(body);
  const { placeholders, problems: oddPlaceholders } = scanPlaceholders(body, context.edition);
  if (problems.length > 0 || oddPlaceholders.length > 0) {
    // The tags decide what is internal: nothing else is worth saying before they are right.
    return {
      root: { type: 'root', children: [] },
      findings: [
        ...problems.map(({ line, column, message }) => finding('internal-tag', line, column, message)),
        ...oddPlaceholders.map(({ line, column, message }) => finding('placeholder', line, column, message)),
      ],
    };
  }
  const { root, problems: syntax } = parseWithRecovery(body, parse);
  const deepest = deepNode(root);
  if (deepest) return nested(deepest);
  const long = longTree(root);
  if (long) {
    const most = mostNodes.toLocaleString('en');
    return tooMuch(
      'text-size',
      long,
      `the text has more than ${most} pieces up to here. Divide the entry into several.`,
    );
  }
  const lines = body.split('\n');
  const findings = syntax.map((hazard) => {
    const bare = (hazard.rule === 'less-than' || hazard.rule === 'brace') && !isInTag(hazard, lines);
    return problem({ ...hazard, fix: bare ? escapeSign(hazard) : undefined });
  });
  // A body that could not be read to its end has no places to compare.
  const places = root.children.length > 0 || syntax.length === 0 ? checkPlaces(root, blocks) : [];
  for (const { line, column, message } of places) findings.push(finding('internal-tag', line, column, message));
  const misread = syntax.length === 0 ? checkPlaceholders(root, placeholders) : [];
  for (const { line, column, message } of misread) findings.push(finding('placeholder', line, column, message));
  // In a public text nothing is left to be cut.
  if (context.edition === 'internal' && findings.length === 0) {
    for (const { line, column, message, rule } of checkNeighbours(root, body, blocks, parse))
      findings.push(finding(rule, line, column, message));
  }
  findings.push(...checkPolicy(root, body, context).map(problem));
  return { root, findings };
}
