import { storyFacets } from '../schema/ids.ts';
import type { Entry } from '../tree/tree.ts';
import type { SearchedStory } from './story-index.ts';

/** What question search reads of an entry; only texts that people wrote, and where the entry is filed. */
export function searchedStory({ data, body }: Pick<Entry, 'data' | 'body'>): SearchedStory {
  const { failure, outcome } = data;
  return {
    parts: {
      title: [data.title],
      questions: data.questions ?? [],
      summary: written(data.summary),
      card: written(
        failure.expected,
        failure.happened,
        failure.breakthrough,
        failure.remaining,
        outcome?.statement,
        data.do,
        data.because,
        ...(data.when ?? []),
        data.organisation,
      ),
      text: [
        ...written(failure.cost, ...(failure.signals ?? [])),
        ...(failure.causes ?? []).map(({ statement }) => statement),
        ...(failure.attempts ?? []).flatMap(({ tried, because, learned }) => written(tried, because, learned)),
        ...(data.timeline ?? []).map(({ what }) => what),
        ...(outcome?.measures ?? []).map(({ what }) => what),
        ...plainText(body),
      ],
      sources: (data.evidence ?? []).flatMap(({ title, publisher }) => written(title, publisher)),
    },
    filed: storyFacets.flatMap((facet) => (data[facet] ?? []).map((id) => `${facet}/${id}`)),
    checked: data.reviewed ?? data.cleared,
  };
}

function written(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}

/** The paragraphs of a body without its tags and the addresses of its links. */
function plainText(body: string): string[] {
  return body
    .replace(/<[A-Za-z/][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
}
