import { holdsTag } from '../body/public-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Tree } from '../tree/tree.ts';
import { confidentialNamesOf, findNames } from './confidential-names.ts';
import { namesInFile } from './names-in-file.ts';
import { fieldTexts } from './passages.ts';
import { confidentialMessage } from './rules/no-confidential-name.ts';
import { similarRef } from './similar-ref.ts';

/** What is wrong with the vocabulary: references that lead nowhere, tags that hide nothing, and confidential names. */
export function checkTerms(tree: Tree): Finding[] {
  const inFiles = [...(tree.vocabulary ?? [])].flatMap(([file, source]) => namesInFile(tree, file, source));
  const inTerms = [...tree.terms.values()].flatMap(({ file, data, locate }) => {
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
    // What YAML writes with escapes is seen only in the fields themselves.
    const names = fieldTexts(data)
      .filter(
        ({ text }) =>
          !inFiles.some((finding) => finding.file === file) && findNames(text, confidentialNamesOf(tree)).length > 0,
      )
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
  return [...inTerms, ...inFiles];
}
