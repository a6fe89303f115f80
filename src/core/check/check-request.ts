import type { Finding } from '../findings/finding.ts';
import { hiddenName } from './hide-names.ts';

/** The forms in which findings can be printed. */
export const reportFormats = ['text', 'github', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a person asked `check` to do. */
export interface CheckRequest {
  format: ReportFormat;
  /** Whether to check again whenever the content changes. */
  watch: boolean;
  /** Whether to mend first what can be mended safely. */
  fix: boolean;
  /** Files and folders from the project's root whose findings are shown, and which alone are mended, as in `content/lessons/a.mdx`; none for all. */
  files: string[];
}

const usage = 'write npm run check -- [--format text|github|json] [--fix | --watch] [content/lessons/name.mdx …].';

/**
 * The command line of `check` → a request.
 *
 * @param args what stands behind `npm run check --`
 * @param root the project's root, as an absolute path, so that a file may be named by its full path
 * @returns the request, or a sentence that says what is wrong with it
 */
export function readCheckRequest(args: readonly string[], root: string): CheckRequest | string {
  const request: CheckRequest = { format: 'text', watch: false, fix: false, files: [] };
  const rest = args.flatMap((arg) => (arg.startsWith('--format=') ? ['--format', arg.slice(9)] : [arg]));
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--watch') request.watch = true;
    else if (arg === '--fix') request.fix = true;
    else if (arg === '--format') {
      const name = rest.shift();
      const format = reportFormats.find((known) => known === name);
      if (!format) return `check knows no format "${name ?? ''}": ${usage}`;
      request.format = format;
    } else if (arg.startsWith('-')) return `check knows no option "${arg}": ${usage}`;
    else {
      const file = fromRoot(arg, root);
      if (!/^content(\/|$)/.test(file)) return `check looks at files in content/ only, and "${arg}" is none: ${usage}`;
      request.files.push(file);
    }
  }
  if (request.fix && request.watch) {
    return `--fix changes files and --watch waits until you do: give one of the two, and ${usage}`;
  }
  return request;
}

/** A path with forward slashes, from the project's root. */
function fromRoot(path: string, root: string): string {
  const plain = (text: string) => text.replaceAll('\\', '/').replace(/\/+$/, '');
  const full = plain(path);
  const base = `${plain(root)}/`;
  return (full.startsWith(base) ? full.slice(base.length) : full).replace(/^(\.\/+)+/, '');
}

/**
 * The findings of some files, or of what lies in some folders. A finding about no file in `content`, or about one whose name is
 * hidden, concerns them all.
 *
 * @param files as in a request; none for all
 */
export function findingsOf(files: readonly string[], findings: readonly Finding[]): Finding[] {
  if (files.length === 0) return [...findings];
  return findings.filter(
    ({ file }) =>
      !file.startsWith('content/') ||
      file.includes(hiddenName) ||
      files.some((wanted) => file === wanted || file.startsWith(`${wanted}/`)),
  );
}
