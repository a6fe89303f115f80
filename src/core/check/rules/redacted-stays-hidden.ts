import { scanPlaceholders } from '../../body/placeholders.ts';
import { projectPublic, type HeldBack } from '../../schema/audience.ts';
import { entrySchemas } from '../../schema/schemas.ts';
import { findNames, indexNames } from '../confidential-names.ts';
import { openNames } from '../open-names.ts';
import { fieldTexts } from '../passages.ts';
import type { Path } from '../../tree/read-yaml.ts';
import { rule } from '../rule.ts';

const message =
  'customers would read a name here that this entry hides in a <Redact>. Write <Redact …> here too, or other words; in a field, other words.';

/**
 * A name that an entry hides in `<Redact>` stands nowhere else in it where customers would read it.
 *
 * Why: the name that was forgotten in the next paragraph is the usual mistake, and no search for internal words can find it there.
 */
export const redactedStaysHidden = rule({
  name: 'redacted-stays-hidden',
  severity: 'error',
  sentence: 'A name in `<Redact>` stands nowhere else in the entry where customers would read it.',
  examples: [
    { change: {}, body: 'At <Redact as="a bank">Mori Bank</Redact>. The people of MORI BANK liked it.', message },
    { change: {}, body: 'At <Redact as="a partner of Mori Bank">Mori Bank</Redact>.', message },
    { change: { because: 'Mori Bank said so.' }, body: 'At <Redact as="a bank">Mori Bank</Redact>.', message },
    { change: { say: 'Mori Bank said so.' }, body: 'At <Redact as="a bank">Mori Bank</Redact>.', message: undefined },
    {
      change: {},
      body: '<Redact as="a bank">Mori Bank</Redact>\n\n<Internal reason="Tells more">\n\nMori Bank said so.\n\n</Internal>',
      message: undefined,
    },
    { change: {}, body: 'After <Redact as="some">12</Redact> months, 12 teams came.', message: undefined },
  ],
  check(entry, report, tree) {
    if (tree.edition !== 'internal') return;
    const { placeholders, problems } = scanPlaceholders(entry.body, 'internal');
    if (placeholders.length === 0 || problems.length > 0) return;
    // A number can stand for something else elsewhere.
    const hidden = placeholders.map(({ name }) => name!.text).filter((name) => /\p{L}/u.test(name));
    const names = indexNames(hidden);
    for (const place of openNames(entry, names, tree.edition)) if (place.isInBody) report.at(place, message);
    if (entry.broken) return;
    const heldBack: HeldBack[] = [];
    projectPublic(entrySchemas.internal[entry.folder], entry.data, heldBack);
    const isHeldBack = (path: Path) => heldBack.some((held) => held.path.every((key, index) => key === path[index]));
    for (const { path, text } of fieldTexts(entry.data)) {
      if (findNames(text, names).length > 0 && !isHeldBack(path)) report(path, message);
    }
  },
});
