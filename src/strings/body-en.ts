/** What the site says inside the text of an entry. Japanese follows in a file of the same shape. */
export const bodyWords = {
  callouts: { note: 'Note', warning: 'Careful' },
  source: (number: number) => `Source ${number}`,
  paraphrase: 'paraphrase',
  inGlossary: 'In the glossary',
  colleagues: 'For colleagues only',
  customersRead: (placeholder: string) => `customers read: ${placeholder}`,
  nameRemoved: 'name removed',
  notes: 'Notes',
  backFrom: (note: number) => `Back to the text, note ${note}`,
};
