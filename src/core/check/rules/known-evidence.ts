import { didYouMean } from '../../findings/did-you-mean.ts';
import { safeRename } from '../../fix/safe-rename.ts';
import { evidenceIds, isLost } from '../../tree/lost.ts';
import type { Path } from '../../tree/read-yaml.ts';
import { rule } from '../rule.ts';

/**
 * Measures and causes refer to evidence of the same entry; ids of evidence are unique; published evidence has an address.
 *
 * Why: a figure whose source cannot be found is worth nothing.
 */
export const knownEvidence = rule({
  name: 'known-evidence',
  severity: 'error',
  sentence: 'Evidence ids resolve within the entry and are unique; published evidence has an address.',
  examples: [
    {
      change: {
        failure: {
          expected: 'Everybody would use it.',
          happened: 'Nobody used it twice.',
          attemptsGap: 'The sources do not tell.',
          causes: [{ statement: 'Nobody was asked.', level: 'team', basis: 'stated', evidence: ['paperr'] }],
        },
      },
      message:
        'no evidence of this entry has the id "paperr". Did you mean "paper"? Add the source to evidence, or correct the id.',
    },
    {
      change: {
        evidence: [
          { id: 'paper', title: 'A paper', publisher: 'A publisher', date: '2021', language: 'en', kind: 'published' },
        ],
      },
      message: 'the published evidence "paper" has no url. Add its address, or choose another kind.',
    },
  ],
  check(entry, report) {
    const { data } = entry;
    const ids = evidenceIds(entry);
    if (!ids) return;
    const evidence = data.evidence ?? [];
    for (const [index, item] of evidence.entries()) {
      if (ids.indexOf(ids[index]!) !== index) {
        report(
          ['evidence', index, 'id'],
          `the evidence id "${item.id}" stands twice. Give each source an id of its own.`,
        );
      }
      if (item.kind === 'published' && item.url === undefined && !isLost(entry, ['evidence', index, 'kind'])) {
        report(
          ['evidence', index, 'url'],
          `the published evidence "${item.id}" has no url. Add its address, or choose another kind.`,
        );
      }
    }
    const check = (path: Path, used: readonly string[] | undefined) => {
      for (const [index, id] of (used ?? []).entries()) {
        if (ids.includes(id)) continue;
        report(
          [...path, index],
          `no evidence of this entry has the id "${id}".${didYouMean(id, ids)} Add the source to evidence, or correct the id.`,
          'value',
          { from: id, to: safeRename(id, ids) },
        );
      }
    };
    for (const [index, cause] of (data.failure.causes ?? []).entries()) {
      check(['failure', 'causes', index, 'evidence'], cause.evidence);
    }
    for (const [index, measure] of (data.outcome?.measures ?? []).entries()) {
      check(['outcome', 'measures', index, 'evidence'], measure.evidence);
    }
  },
});
