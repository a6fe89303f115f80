/** What the checklist of a lesson says; by itself, so that its page loads no other strings. */
export const appliesWords = {
  yes: 'Yes',
  no: 'No',
  ask: 'Does it apply to you? Answer what is true for your organisation.',
  start: 'No answer yet. Your answers stay in this browser.',
  open: (conditions: number) =>
    `${conditions} ${conditions === 1 ? 'condition has' : 'conditions have'} no answer yet.`,
  applies: 'It applies: all its conditions are true for you, and none against it.',
  inPart: (conditions: number) =>
    `It applies in part, because ${conditions === 1 ? 'this is' : 'these are'} not true for you:`,
  none: 'It does not apply, because none of its conditions is true for you:',
  against: (conditions: number) =>
    `It does not apply, because ${conditions === 1 ? 'this is' : 'these are'} true for you:`,
  reset: 'Clear my answers',
};
