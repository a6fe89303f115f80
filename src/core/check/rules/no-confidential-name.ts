import { confidentialNamesOf, findNames } from '../confidential-names.ts';
import { openNames } from '../open-names.ts';
import { fieldTexts } from '../passages.ts';
import { rule } from '../rule.ts';

/** What the rule says; never the name itself. */
export const confidentialMessage =
  'a name from the confidential list stands here. Write the role or the industry instead.';

/** The same in the body, where colleagues may read the name. */
export const confidentialInBody =
  'a name from the confidential list stands here. Write the role or the industry instead, or show the name to colleagues only: <Redact as="what customers read">name</Redact>.';

/**
 * No name of the confidential list stands anywhere in the file, comments and addresses included, but where it is cut before
 * customers read it: in an `<Internal>` block or between the tags of `<Redact>`.
 *
 * Why: a customer who was promised silence must not be named by accident. The message does not repeat the name.
 */
export const noConfidentialName = rule({
  name: 'no-confidential-name',
  severity: 'error',
  sentence:
    'No name of the list that `CONFIDENTIAL_NAMES` leads to stands in an entry, but in `<Internal>` and `<Redact>`.',
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
      message: confidentialInBody,
    },
    {
      change: {},
      body: 'Ask <Redact as="a bank of Orion Holdings">Mori Bank</Redact>.',
      options: { confidential: ['Orion Holdings'] },
      message: confidentialInBody,
    },
    {
      change: {},
      body: 'It began at <Redact as="a holding">Orion Holdings</Redact>.',
      options: { confidential: ['Orion Holdings'] },
      message: undefined,
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
    const places = openNames(entry, names, tree.edition);
    for (const place of places) {
      report.at(place, place.isInBody && tree.edition === 'internal' ? confidentialInBody : confidentialMessage);
    }
    if (places.length > 0) return;
    // What YAML writes with escapes is seen only in the fields themselves.
    for (const { path, text } of fieldTexts(entry.data)) {
      if (findNames(text, names).length > 0) report(path, confidentialMessage);
    }
  },
});
