import { expect, test } from 'vitest';
import { citation } from '#queries/citation.ts';

const story = {
  slug: 'phoenix-pay',
  title: 'Why did R&D cost 100% more?',
  organisation: 'the Client Zero editors',
  site: 'Client Zero',
  date: '2026-11-25',
  address: 'https://client-zero.example/cases/phoenix-pay/',
};

test('a citation names publisher, title, day and address', () => {
  expect(citation(story).plain).toBe(
    'Client Zero editors: “Why did R&D cost 100% more?”. Client Zero, 2026-11-25. https://client-zero.example/cases/phoenix-pay/',
  );
});

test('BibTeX gets the same, with the signs escaped that LaTeX would misread', () => {
  expect(citation(story).bibtex).toBe(`@misc{phoenix-pay,
  title = {Why did R\\&D cost 100\\% more?},
  author = {{Client Zero editors}},
  year = {2026},
  howpublished = {Client Zero, \\url{https://client-zero.example/cases/phoenix-pay/}},
  note = {Text of 2026-11-25}
}`);
});

test('without a day none is invented', () => {
  const { plain, bibtex } = citation({ ...story, date: undefined });
  expect(plain).toBe(
    'Client Zero editors: “Why did R&D cost 100% more?”. Client Zero. https://client-zero.example/cases/phoenix-pay/',
  );
  expect(bibtex).not.toContain('year');
});
