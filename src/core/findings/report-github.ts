import { inert, type Finding } from './finding.ts';
import { groupFindings, moreOfThisKind } from './group.ts';
import { sumOf } from './report-text.ts';

/**
 * Findings as commands that GitHub Actions shows beside the lines of a pull request, three of a kind at most for each file since
 * it shows few; then the number of all of them as a plain line.
 */
export function reportGithub(findings: readonly Finding[]): string {
  const commands = groupFindings(findings).map(({ finding, more }) => {
    const { file, line, column, rule, severity, message } = finding;
    const properties = Object.entries({ file, line, col: column, title: rule })
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    const text = more > 0 ? `${inert(message)}\n${moreOfThisKind(more)}` : inert(message);
    return `::${severity} ${properties}::${escapeData(text)}`;
  });
  return [...commands, sumOf(findings)].join('\n');
}

/** What stands behind the second `::`: a line end would end the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property: a colon or comma would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
