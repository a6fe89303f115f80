import { didYouMean } from '../../findings/did-you-mean.ts';
import { safeRename } from '../../fix/safe-rename.ts';
import { storyFacets } from '../../schema/ids.ts';
import { termIds } from '../../tree/tree.ts';
import { rule } from '../rule.ts';

const singular = {
  barriers: 'barrier',
  drivers: 'driver',
  areas: 'area',
  solutions: 'solution',
  industries: 'industry',
};

/**
 * Every id of a barrier, driver, area, solution or industry is in the vocabulary.
 *
 * Why: a misspelt id would hide the story from its page.
 */
export const knownTerms = rule({
  name: 'known-terms',
  severity: 'error',
  sentence: 'Barriers, drivers, areas, solutions and industries are ids of the vocabulary.',
  examples: [
    {
      change: { barriers: ['frontline'] },
      message:
        'there is no barrier "frontline". Did you mean "frontline-criticism"? The known ones are in content/vocabulary/barriers.yaml.',
    },
  ],
  check({ data }, report, tree) {
    for (const facet of storyFacets) {
      for (const [index, id] of (data[facet] ?? []).entries()) {
        if (tree.terms.has(`${facet}/${id}`)) continue;
        const known = termIds(tree, facet);
        report(
          [facet, index],
          `there is no ${singular[facet]} "${id}".${didYouMean(id, known)} The known ones are in content/vocabulary/${facet}.yaml.`,
          'value',
          { from: id, to: safeRename(id, known) },
        );
      }
    }
  },
});
