/** What one chooses to report on a dialogue. Apart from the words of the form, which are loaded when it is opened. */
export const reportLabels = {
  /** Of one story. */
  used: 'Used this in a dialogue?',
  /** Of no story. */
  unanswered: 'Was a question left without an answer?',
  /** Without a script: leads to an empty issue. */
  report: 'Report it',
};
