/** What only the internal edition says. */
export const internalStrings = {
  nav: { contribute: 'Contribute', clearance: 'Clearance' },
  state: {
    label: 'State of this entry',
    draft: 'Unfinished draft. Not every field is filled.',
    published: 'Published for colleagues.',
    retired: 'Retired.',
    cleared: (day: string) => `Cleared for customers on ${day}.`,
    stale: {
      changed: 'Changed since: customers still read the approved text.',
      held: 'The entry says that it stays internal, but customers still read the approved text.',
    },
    notCleared: 'Not cleared: do not hand it over.',
    owner: (owner: string) => `Kept by ${owner}.`,
    reviewed: (day: string) => `Compared with its sources on ${day}.`,
    overdue: 'The next review is overdue.',
    edit: 'Edit this entry',
  },
  readers: {
    label: 'Whose text',
    colleagues: 'What colleagues read',
    customers: 'What customers read',
    banner: (day: string) => `This is what customers read, word for word, as cleared on ${day}.`,
  },
  problems: {
    title: (count: number) => (count === 1 ? 'One thing to mend' : `${count} things to mend`),
    help: 'This page shows the story as soon as they are mended and the file is saved.',
  },
  advice: {
    title: 'For your dialogue',
    ours: 'our advice, for colleagues only',
    say: 'Say',
    ask: 'Ask',
    avoid: 'Do not claim',
  },
  clearance: {
    title: 'What customers read',
    intro: (cleared: number, all: number) => `${cleared} of ${all} entries are cleared for customers.`,
    cleared: 'Cleared',
    held: 'Not cleared',
    stale: { changed: 'changed since then', held: 'to be withdrawn: the entry says that it stays internal' },
    noReason: 'No reason given in the entry.',
    columns: { entry: 'Entry', day: 'Cleared on', state: 'State' },
    upToDate: 'up to date',
  },
};
