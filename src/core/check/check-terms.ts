import { holdsTag } from '../body/public-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Tree } from '../tree/tree.ts';
import { confidentialNamesOf, findNames } from './confidential-names.ts';
import { fieldTexts } from './passages.ts';
import { confidentialMessage } from './rules/no-confidential-name.ts';
import { similarRef } from './similar-ref.ts';

/** What is wrong with the vocabulary: references that lead nowhere, tags that hide nothing, and confidential names. */
export function checkTerms(tree: Tree): Finding[] {
  return [...tree.terms.values()].flatMap(({ file, data, locate }) => {
    const error = (path: Path, rule: string, message: string): Finding => ({
      file,
      ...locate(path),
      rule,
      severity: 'error',
      message,
    });
    const references = (data.seeAlso ?? []).flatMap((ref, index) =>
      tree.refs.has(ref)
        ? []
        : [
            error(
              ['seeAlso', index],
              'known-entries',
              `there is no entry "${ref}".${similarRef(tree, ref)} Correct the reference, or take it out.`,
            ),
          ],
    );
    const names = fieldTexts(data)
      .filter(({ text }) => findNames(text, confidentialNamesOf(tree)).length > 0)
      .map(({ path }) => error(path, 'no-confidential-name', confidentialMessage));
    const tags = fieldTexts(data)
      .filter(({ text }) => holdsTag(text))
      .map(({ path }) =>
        error(
          path,
          'internal-tag',
          'a tag that looks like <Internal> or <Redact> stands in a term, where it hides nothing. Take it out, and what customers must not read with it.',
        ),
      );
    return [...references, ...tags, ...names];
  });
}
