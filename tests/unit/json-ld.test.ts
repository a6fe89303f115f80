import { describe, expect, test } from 'vitest';
import { breadcrumbs } from '#syndication/breadcrumbs.ts';
import { jsonLd } from '#syndication/json-ld.ts';
import { storyFacts, termFacts } from '#syndication/page-facts.ts';
import { termSet } from '#syndication/term-set.ts';
import { webSite } from '#syndication/web-site.ts';
import { article } from '#syndication/article.ts';
import { entryOf, soundCase } from './helpers.ts';
import { site } from './syndication-helpers.ts';

const { data } = entryOf('cases/payroll', soundCase);
const story = {
  ref: 'cases/payroll',
  folder: 'cases' as const,
  path: '/cases/payroll/',
  fields: { ...data, cleared: '2026-11-22' },
};
const barriers = [{ name: 'Conflicting interests', path: '/barriers/conflicting-interests/' }];

describe('a story', () => {
  test('is an article with its day of clearance, its barriers and its sources', () => {
    expect(article(story, barriers, site)).toEqual({
      '@type': 'Article',
      headline: 'Why would a division give its figures away?',
      description: 'Divisions kept data because it gave them influence.',
      url: 'https://example.org/stories/cases/payroll/',
      image: 'https://example.org/stories/pictures/cases/payroll.png',
      datePublished: '2026-11-22',
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'The editors' },
      about: [
        {
          '@type': 'DefinedTerm',
          name: 'Conflicting interests',
          url: 'https://example.org/stories/barriers/conflicting-interests/',
        },
      ],
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'A paper',
          url: 'https://example.com/paper',
          publisher: { '@type': 'Organization', name: 'A publisher' },
          datePublished: '2021',
          inLanguage: 'en',
        },
      ],
    });
  });

  test('without barriers is about none, and a source that is not dated has no date', () => {
    const [source] = data.evidence!;
    const fields = { ...story.fields, evidence: [{ ...source!, date: 'not dated' }] };
    const told = article({ ...story, fields }, [], site);
    expect(told).not.toHaveProperty('about');
    expect((told.citation as object[])[0]).not.toHaveProperty('datePublished');
  });

  test('has the way to it, a picture and a Markdown file', () => {
    const facts = storyFacts(story, barriers, site);
    expect(facts.story).toEqual({ picture: '/pictures/cases/payroll.png', markdown: '/cases/payroll.md' });
    expect(facts.data.map((node) => node['@type'])).toEqual(['Article', 'BreadcrumbList']);
  });
});

test('the way to a page begins at home and ends at the page', () => {
  expect(breadcrumbs([{ name: 'Cases', path: '/cases/' }], site)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Stories & more', item: 'https://example.org/stories/' },
      { '@type': 'ListItem', position: 2, name: 'Cases', item: 'https://example.org/stories/cases/' },
    ],
  });
});

test('a term has the way to it', () => {
  const { data: nodes, story: none } = termFacts({ name: 'Data', path: '/drivers/data/' }, 'drivers', site);
  expect(none).toBeUndefined();
  expect((nodes[0]!.itemListElement as { item: string }[]).map(({ item }) => item)).toEqual([
    'https://example.org/stories/',
    'https://example.org/stories/drivers/',
    'https://example.org/stories/drivers/data/',
  ]);
});

test('the glossary is a set of terms, each with its own address', () => {
  const term = { id: 'town-hall', name: 'Town hall', definition: 'A meeting for all.', path: '/glossary/#town-hall' };
  expect(termSet('Glossary', '/glossary/', [term], site)).toEqual({
    '@type': 'DefinedTermSet',
    name: 'Glossary',
    url: 'https://example.org/stories/glossary/',
    hasDefinedTerm: [
      {
        '@type': 'DefinedTerm',
        termCode: 'town-hall',
        name: 'Town hall',
        description: 'A meeting for all.',
        url: 'https://example.org/stories/glossary/#town-hall',
      },
    ],
  });
});

test('the home page is a web site with a publisher', () => {
  expect(webSite(site)).toMatchObject({
    '@type': 'WebSite',
    name: 'Stories & more',
    url: 'https://example.org/stories/',
    inLanguage: 'en',
    publisher: { name: 'The editors' },
  });
});

describe('JSON-LD', () => {
  test('of one thing is that thing, of several a graph', () => {
    const thing = { '@type': 'Thing' };
    expect(JSON.parse(jsonLd([thing]))).toEqual({ '@context': 'https://schema.org', '@type': 'Thing' });
    expect(JSON.parse(jsonLd([thing, thing]))).toEqual({ '@context': 'https://schema.org', '@graph': [thing, thing] });
  });

  test('cannot end the element in which it stands', () => {
    const thing = { '@type': 'Thing', name: '</script><!--<script>' };
    expect(jsonLd([thing])).not.toContain('<');
    expect(JSON.parse(jsonLd([thing]))).toMatchObject(thing);
  });
});
