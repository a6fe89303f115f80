import type { Root } from 'mdast';
import type { Finding } from '../findings/finding.ts';
import type { BodyContext } from './context.ts';
import { scanInternal } from './internal-blocks.ts';
import { checkNeighbours, checkPlaces } from './internal-places.ts';
import type { BodyParser } from './parser.ts';
import { checkPolicy } from './policy.ts';
import { parseWithRecovery } from './recover.ts';

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
  const { blocks, problems } = scanInternal(body);
  if (problems.length > 0) {
    // The tags decide what is internal: nothing else is worth saying before they are right.
    return {
      root: { type: 'root', children: [] },
      findings: problems.map((problem) => finding('internal-tag', problem.line, problem.column, problem.message)),
    };
  }
  const { root, problems: syntax } = parseWithRecovery(body, parse);
  const findings = syntax.map((problem) => finding(problem.rule, problem.line, problem.column, problem.message));
  // A body that could not be read to its end has no places to compare.
  const places = root.children.length > 0 || syntax.length === 0 ? checkPlaces(root, blocks) : [];
  if (syntax.length === 0 && places.length === 0) places.push(...checkNeighbours(root, body, blocks, parse));
  for (const problem of places) findings.push(finding('internal-tag', problem.line, problem.column, problem.message));
  for (const problem of checkPolicy(root, context)) {
    findings.push(finding(problem.rule, problem.line, problem.column, problem.message));
  }
  return { root, findings };
}
