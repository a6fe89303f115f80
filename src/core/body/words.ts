/** What the site itself says inside a body, in the language of its pages; whoever builds the page hands it in. */
export interface BodyWords {
  /** Above a callout, by its kind. */
  callouts: { note: string; warning: string };
  /** What a screen reader hears in place of the number of a source. */
  source: (number: number) => string;
  /** Beside the name of whoever is quoted in other words than their own. */
  paraphrase: string;
  /** Leads from the definition of a term to the glossary. */
  inGlossary: string;
  /** What a note for colleagues is called. */
  colleagues: string;
  /** Behind a name that customers do not read: what they read. */
  customersRead: (placeholder: string) => string;
  /** Tells that what stands here takes the place of a name. */
  nameRemoved: string;
  /** The heading of footnotes. */
  notes: string;
  /** Leads from a footnote, counted from 1, back to the text. */
  backFrom: (note: number) => string;
}
