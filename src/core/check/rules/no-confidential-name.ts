import { confidentialNamesOf, findNames } from '../confidential-names.ts';
import { lineStarts, positionAt } from '../line-starts.ts';
import { fieldTexts } from '../passages.ts';
import { rule } from '../rule.ts';

/** What the rule says; never the name itself. */
export const confidentialMessage =
  'a name from the confidential list stands here. Write the role or the industry instead.';

/**
 * No name of the confidential list stands anywhere in the file, comments and addresses included.
 *
 * Why: a customer who was promised silence must not be named by accident. The message does not repeat the name.
 */
export const noConfidentialName = rule({
  name: 'no-confidential-name',
  severity: 'error',
  sentence: 'No name of the list that `CONFIDENTIAL_NAMES` leads to stands in an entry.',
  examples: [
    {
      change: { because: 'The people at Ｏｒｉｏｎ  holdings asked for it.' },
      options: { confidential: ['Orion Holdings'] },
      message: confidentialMessage,
    },
    {
      change: {},
      body: 'それは極秘商事の話である。',
      options: { confidential: ['極秘 商事'] },
      message: confidentialMessage,
    },
    {
      change: { because: 'People look up to Orionis, a star.' },
      options: { confidential: ['Orion', '#'] },
      message: undefined,
    },
  ],
  check(entry, report, tree) {
    const names = confidentialNamesOf(tree);
    if (names.size === 0) return;
    // In a file name hyphens stand for spaces.
    if (findNames(entry.id.replaceAll('-', ' '), names).length > 0) {
      report.at(
        { line: 1, column: 1 },
        'the name of this file holds a name from the confidential list. Rename the file.',
      );
    }
    const places = findNames(entry.source, names);
    const starts = lineStarts(entry.source);
    for (const { index } of places) report.at(positionAt(starts, index), confidentialMessage);
    if (places.length > 0) return;
    // What YAML writes with escapes is seen only in the fields themselves.
    for (const { path, text } of fieldTexts(entry.data)) {
      if (findNames(text, names).length > 0) report(path, confidentialMessage);
    }
  },
});
