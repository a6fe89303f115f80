/** The words of the form in which one reports on a dialogue. */
export const reportStrings = {
  ask: 'What came of it?',
  results: {
    helped: 'This helped',
    'fell-flat': 'This fell flat',
    'no-answer': 'This had no answer',
  },
  words: 'In the customer’s words',
  hint: 'Never write a customer’s name, or a person’s: “a manufacturer” or “a bank” is enough.',
  missing: {
    result: 'Choose what came of it.',
    words: 'Write what the customer asked.',
  },
  tooMany: (characters: number) =>
    `That is ${characters} ${characters === 1 ? 'character' : 'characters'} too many. Keep the question.`,
  contact: {
    'e-mail address': 'An e-mail address stands there. Take it out, then you can report it.',
    'phone number': 'A phone number stands there. Take it out, then you can report it.',
  },
  ready: 'Nothing there looks like a name. Read it once more, then report it.',
  look: 'If it is no name, report it.',
  report: 'Report it',
  after: 'It opens an issue in a new tab. Nothing is sent before you send it there.',
};
