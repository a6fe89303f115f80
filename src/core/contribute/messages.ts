import type { MissingField } from './missing-to-publish.ts';
import type { TitledEntry } from './similar-titles.ts';

/** How the command is called, with a file of answers that can be copied. */
export const newHelp = `Writes a draft: asks five things, then makes a file that passes the check.

  npm run new                           asks
  npm run new -- --kind case            a case instead of a lesson, without asking which
  npm run new -- --from answers.json    asks nothing; the answers stand in a file

A file of answers:

  {
    "kind": "lesson",
    "title": "Why did nobody use the new expense form?",
    "barrier": "frontline-criticism",
    "expected": "Everybody would use the online form from the first day.",
    "happened": "After three months most teams still sent paper.",
    "tried": "A reminder by e-mail to all managers.",
    "result": "failed"
  }

When nobody knows what was tried, write "attemptsGap" with one sentence instead of "tried" and "result".
"file" names the file, as in "expense-form"; without it the title does.`;

/** Entries that may tell the same, as lines. */
export function similarText(similar: readonly TitledEntry[]): string {
  return `Like this there ${similar.length === 1 ? 'is' : 'are'} already:\n${similar
    .map(({ ref, title }) => `  ${title} (content/${ref}.mdx)`)
    .join('\n')}`;
}

/** What is still to do, as lines: what publishing needs, and the next commands. */
export function nextText(file: string, missing: readonly MissingField[]): string {
  return [
    'It is a draft: colleagues see it as unfinished. To publish it, set status to published and add:',
    ...missing.map(({ name, description }) => `  ${name}: ${description}`),
    '',
    'Next:',
    '  npm run dev      shows it on http://localhost:4321',
    '  npm run check    says what is to be mended',
    `  git switch -c ${branchOf(file)}`,
    `  git add ${file}`,
    '  git commit -m "Add a draft"',
  ].join('\n');
}

/** A branch for a file: `content/lessons/a.mdx` → `add-a`. */
function branchOf(file: string): string {
  return `add-${file.replace(/^.*\/|\.mdx$/g, '')}`;
}

/** The other sentences of the command. */
export const newMessages = {
  misused: 'This is not how the command is called. To see how: npm run new -- --help',
  cannotAsk: 'There is no terminal to ask in. Put the answers into a file. To see how: npm run new -- --help',
  unreadable: (path: string) => `There is no file ${path} that can be read. Write its path from here.`,
  intro: 'A new draft. Ctrl-C stops at any moment; nothing is written before the last answer.',
  cancelled: 'Stopped. Nothing was written.',
  taken: (file: string) =>
    `${file} exists already, and nothing was written. Give the new entry another name with "file" in the answers.`,
  written: (file: string) => `Written: ${file}`,
  passes: 'It passes the check.',
};
