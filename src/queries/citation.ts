/** What a citation names. */
export interface CitedStory {
  /** The entry's file name without its ending. */
  slug: string;
  title: string;
  /** Who publishes the site, as in `the Client Zero editors`. */
  organisation: string;
  /** The site's name. */
  site: string;
  /** The day of the text, as in `2026-11-22`; left out when unknown. */
  date?: string | undefined;
  /** The full address. */
  address: string;
}

/** A citation for a text and for a bibliography. */
export interface Citation {
  plain: string;
  /** One BibTeX entry. */
  bibtex: string;
}

/** How to cite a story. */
export function citation({ slug, title, organisation, site, date, address }: CitedStory): Citation {
  const author = organisation.replace(/^the /, '');
  const fields = [
    `title = {${escaped(title)}}`,
    `author = {{${escaped(author)}}}`,
    ...(date ? [`year = {${date.slice(0, 4)}}`] : []),
    `howpublished = {${escaped(site)}, \\url{${address}}}`,
    ...(date ? [`note = {Text of ${date}}`] : []),
  ];
  return {
    plain: `${author}: “${title}”. ${site}${date ? `, ${date}` : ''}. ${address}`,
    bibtex: `@misc{${slug},\n  ${fields.join(',\n  ')}\n}`,
  };
}

/** A text with the signs that LaTeX would take for commands. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde ');
}
