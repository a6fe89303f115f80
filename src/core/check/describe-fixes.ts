import type { Finding } from '../findings/finding.ts';
import { count } from '../findings/report-text.ts';

/** A file that was mended. */
export interface FixedFile {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** What was wrong and is not any more, in the order in which it was mended. */
  findings: readonly Finding[];
}

/** `content/lessons/a.mdx: 3 mistakes mended (brace, heading).`, one file a line; and a sentence when there is none. */
export function describeFixes(fixed: readonly FixedFile[]): string {
  if (fixed.length === 0) return 'Nothing here can be mended without you.';
  return fixed
    .map(({ file, findings }) => {
      const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
      return `${file}: ${count(findings.length, 'mistake')} mended (${rules.join(', ')}).`;
    })
    .join('\n');
}
