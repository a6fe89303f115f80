/**
 * What can come of a customer's question: a story helped, a story fell flat, or there was none. Apart from the schema, so that the
 * form in the browser need not load it.
 */
export const askedResults = ['helped', 'fell-flat', 'no-answer'] as const;
export type AskedResult = (typeof askedResults)[number];

/** How long a customer's words may be, in characters. */
export const questionLength = { min: 5, max: 500 } as const;
