import { didYouMean } from '../findings/did-you-mean.ts';
import type { Finding, Position, Severity } from '../findings/finding.ts';
import type { Path } from '../tree/read-yaml.ts';
import { termIds, type AskedFile, type AskedItem, type Tree } from '../tree/tree.ts';
import { confidentialNamesOf, findNames } from './confidential-names.ts';
import { contactDetails, type ContactDetail } from './contact-details.ts';
import { lineStarts, positionAt } from './line-starts.ts';
import { nameAdvice, nameLike } from './name-like.ts';
import { namesInFile } from './names-in-file.ts';
import { fieldTexts } from './passages.ts';
import { pieceAt } from './piece-at.ts';
import { confidentialMessage } from './rules/no-confidential-name.ts';
import { similarRef } from './similar-ref.ts';

/**
 * What is wrong with the file of what customers asked: references that lead nowhere, dates to come, e-mail addresses, phone
 * numbers and confidential names; and words that look like a customer's name, as warnings.
 */
export function checkAsked(tree: Tree): Finding[] {
  const { asked } = tree;
  if (!asked) return [];
  const inFile = [...namesInFile(tree, asked.file, asked.source), ...contactsInFile(asked)];
  return [
    ...inFile,
    ...onlyInFields(asked, inFile, tree),
    ...asked.items.flatMap((item) => [
      ...references(item, tree, asked),
      ...futureDate(item, tree, asked),
      ...names(item, asked),
    ]),
  ];
}

function findingAt(
  { file }: AskedFile,
  place: Position,
  rule: string,
  message: string,
  severity: Severity = 'error',
): Finding {
  return { file, line: place.line, column: place.column, rule, severity, message };
}

/** The sentence about an e-mail address or a phone number; it does not repeat it. */
function contactMessage(kind: ContactDetail['kind']): string {
  return `${kind === 'e-mail address' ? 'an' : 'a'} ${kind} stands here. Write the role or the industry instead.`;
}

/** E-mail addresses and phone numbers anywhere in the file, comments included. */
function contactsInFile(asked: AskedFile): Finding[] {
  const starts = lineStarts(asked.source);
  return contactDetails(asked.source).map(({ kind, index }) =>
    findingAt(asked, positionAt(starts, index), 'no-contact-details', contactMessage(kind)),
  );
}

function references({ data, locate }: AskedItem, tree: Tree, asked: AskedFile): Finding[] {
  const entry = (field: 'story' | 'answeredBy') => {
    const ref = data[field];
    if (ref === undefined || tree.refs.has(ref)) return [];
    const message = `there is no entry "${ref}".${similarRef(tree, ref)} Correct the reference.`;
    return [findingAt(asked, locate([field]), 'known-entries', message)];
  };
  const term = (path: Path, facet: 'barriers' | 'industries', what: string, id: string) => {
    if (tree.terms.has(`${facet}/${id}`)) return [];
    const message = `there is no ${what} "${id}".${didYouMean(id, termIds(tree, facet))} The known ones are in content/vocabulary/${facet}.yaml.`;
    return [findingAt(asked, locate(path), 'known-terms', message)];
  };
  return [
    ...entry('story'),
    ...(data.barriers ?? []).flatMap((id, index) => term(['barriers', index], 'barriers', 'barrier', id)),
    ...(data.industry === undefined ? [] : term(['industry'], 'industries', 'industry', data.industry)),
    ...entry('answeredBy'),
  ];
}

function futureDate({ data, locate }: AskedItem, { today }: Tree, asked: AskedFile): Finding[] {
  if (today === undefined || data.date <= today) return [];
  const message = `the date "${data.date}" lies in the future. Correct it.`;
  return [findingAt(asked, locate(['date']), 'no-future-date', message)];
}

/** What YAML writes with escapes, or on two lines, is seen only in the fields themselves. */
function onlyInFields(asked: AskedFile, inFile: readonly Finding[], tree: Tree): Finding[] {
  const isClean = (rule: string) => !inFile.some((finding) => finding.rule === rule);
  return asked.items.flatMap(({ data, locate }) =>
    fieldTexts(data).flatMap(({ path, text }) => {
      const names = isClean('no-confidential-name') ? findNames(text, confidentialNamesOf(tree)) : [];
      const contacts = isClean('no-contact-details') ? contactDetails(text) : [];
      return [
        ...names.map(() => findingAt(asked, locate(path), 'no-confidential-name', confidentialMessage)),
        ...contacts.map(({ kind }) => findingAt(asked, locate(path), 'no-contact-details', contactMessage(kind))),
      ];
    }),
  );
}

/** Words that look like a customer's name. */
function names({ data, locate }: AskedItem, asked: AskedFile): Finding[] {
  const starts = lineStarts(asked.source);
  return (['question', 'note'] as const).flatMap((field) => {
    const text = data[field] ?? '';
    return nameLike(text).map((sign) => {
      const place = pieceAt(asked.source, starts, locate([field]), { text, index: sign.index, piece: sign.text });
      return findingAt(asked, place, 'customer-name', nameAdvice(sign), 'warning');
    });
  });
}
