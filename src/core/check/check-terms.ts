import { didYouMean } from '../findings/did-you-mean.ts';
import type { Finding } from '../findings/finding.ts';
import type { Tree } from '../tree/tree.ts';

/** What is wrong with the references of the vocabulary. */
export function checkTerms(tree: Tree): Finding[] {
  return [...tree.terms.values()].flatMap((item) =>
    (item.data.seeAlso ?? []).flatMap((ref, index): Finding[] =>
      tree.refs.has(ref)
        ? []
        : [
            {
              file: item.file,
              ...item.locate(['seeAlso', index]),
              rule: 'known-entries',
              severity: 'error',
              message: `there is no entry "${ref}".${didYouMean(ref, tree.refs)} Correct the reference, or take it out.`,
            },
          ],
    ),
  );
}
