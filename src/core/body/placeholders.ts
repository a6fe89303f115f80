import type { TagProblem } from './internal-blocks.ts';
import { lookAlikes } from './look-alikes.ts';

/**
 * The placeholders of a text, found in the raw text before any parsing.
 *
 * In an entry a placeholder is `<Redact as="what customers read">name</Redact>`, on one line, with plain words in both places; in a
 * snapshot the same place holds `<Redacted>what customers read</Redacted>`. Everything else that looks like one of the tags is an
 * error. The name is cut from the raw text, so no parser can disagree about what was removed.
 */

/** One placeholder; line and columns count from 1. */
export interface Placeholder {
  line: number;
  /** Where its first tag begins. */
  column: number;
  /** Behind its last tag. */
  end: number;
  /** What customers read. */
  as: string;
  /** The name, and where it stands: from its first column to behind its last; there only in an entry. */
  name?: { text: string; from: number; to: number };
}

/** What a scan found. With problems, `placeholders` must not be used for a cut. */
export interface PlaceholderScan {
  placeholders: Placeholder[];
  problems: TagProblem[];
}

/** Signs of Markdown and MDX, and those that nobody sees: none of them stands in a placeholder or a name. */
const sign = String.raw`"<>{}\\\x60*_~[\]|\p{C}\u2028\u2029`;
/** Words with a space at neither end. */
const words = String.raw`[^\s${sign}](?:[^${sign}]*[^\s${sign}])?`;
const inEntry = new RegExp(String.raw`<Redact as="(?<as>${words})">(?<name>${words})</Redact>`, 'gu');
// Spaces in the tag keep the columns of an entry whose public text is examined.
const inSnapshot = new RegExp(String.raw`<Redacted *>(?<as>${words})</Redacted>`, 'gu');
const tags = lookAlikes('redact');

/**
 * Finds the placeholders of a text.
 *
 * @param text any text with line feeds
 * @param edition whose grammar holds: `internal` for an entry, `public` for a snapshot
 */
export function scanPlaceholders(text: string, edition: 'internal' | 'public'): PlaceholderScan {
  const found = tags(text);
  if (found.length === 0) return { placeholders: [], problems: [] };
  const placeholders: Placeholder[] = [];
  const problems: TagProblem[] = [];
  const lines = text.split('\n');
  /** The places of tags that belong to a placeholder. */
  const known = new Set<string>();
  for (const line of new Set(found.map((tag) => tag.line))) {
    for (const match of lines[line - 1]!.matchAll(edition === 'internal' ? inEntry : inSnapshot)) {
      const column = match.index + 1;
      const end = column + match[0].length;
      const { as, name } = match.groups as { as: string; name?: string };
      const to = end - '</Redact>'.length;
      if (name !== undefined && plain(as) === plain(name)) problems.push({ line, column, message: sameWords });
      placeholders.push({
        line,
        column,
        end,
        as,
        ...(name === undefined ? {} : { name: { text: name, from: to - name.length, to } }),
      });
      known.add(`${line}:${column}`);
      known.add(`${line}:${column + match[0].lastIndexOf('</')}`);
    }
  }
  for (const { line, column } of found) {
    if (known.has(`${line}:${column}`)) continue;
    const typed = lines[line - 1]!.slice(column - 1);
    problems.push({ line, column, message: edition === 'internal' ? explain(typed) : explainPublic(typed) });
  }
  return { placeholders, problems };
}

const form = 'Write <Redact as="what customers read">name</Redact>';
const sameWords =
  'customers would read the name itself here. Write into as="…" the role, the industry or the size instead.';

/** Words without what makes no difference to a reader. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What is wrong with an entry's tag; never what stands between the tags. */
function explain(typed: string): string {
  if (/^<\/?Redacted\b/.test(typed)) return `<Redacted> is what an approved text holds. ${form}.`;
  if (/^<Redact\s*(?:>|as="\s*")/.test(typed))
    return `this <Redact> does not say what customers read in place of the name. ${form}.`;
  if (typed.startsWith('</Redact>')) return `this </Redact> closes nothing that is right. ${form} on one line.`;
  if (typed.startsWith('<Redact ') && !typed.includes('</Redact>'))
    return `this <Redact> is not closed on its line. ${form} on one line.`;
  if (/^<Redact [^<]*<Redact /.test(typed))
    return `another <Redact> begins inside this one. ${form}, one behind the other.`;
  return `this looks like a <Redact> tag but is none. ${form} on one line, both in plain words: without other tags, braces, quotation marks, signs of Markdown, or spaces at the ends.`;
}

function explainPublic(typed: string): string {
  return /^<\/?Redacted\b/.test(typed)
    ? 'this looks like a <Redacted> tag but is none. Write the snapshot anew with npm run clear.'
    : 'a <Redact> tag stands in a public text. Write the snapshot anew with npm run clear.';
}

/**
 * The text with `<Redacted>what customers read</Redacted>` in the place of each placeholder of an entry.
 *
 * @param placeholders as found by {@link scanPlaceholders} in the same text
 * @param keepColumns fills the new tags up, so that everything else keeps its place
 */
export function replacePlaceholders(text: string, placeholders: readonly Placeholder[], keepColumns = false): string {
  if (placeholders.length === 0) return text;
  const lines = text.split('\n');
  for (const { line, column, end, as } of placeholders.toReversed()) {
    const before = lines[line - 1]!;
    const bare = '<Redacted>'.length + as.length + '</Redacted>'.length;
    const fill = keepColumns ? ' '.repeat(end - column - bare) : '';
    lines[line - 1] = `${before.slice(0, column - 1)}<Redacted${fill}>${as}</Redacted>${before.slice(end - 1)}`;
  }
  return lines.join('\n');
}
