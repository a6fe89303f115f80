import type { Committed } from '#core/clear/ledger.ts';

/** What only the internal edition says. */
export const internalStrings = {
  nav: { contribute: 'Contribute', clearance: 'Clearance' },
  state: {
    label: 'State of this entry',
    draft: 'Unfinished draft.',
    missing: (fields: number) =>
      `${fields} ${fields === 1 ? 'field is' : 'fields are'} missing before it can be published`,
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
  reference: {
    title: 'Fields, components and rules',
    intro: 'Everything that an entry, a vocabulary term and a concept can hold, and what the check asks of it.',
    help: 'A path says where a field stands: `failure.attempts[].tried` is the field `tried` in each item of the list `attempts`, which stands in `failure`.',
    index: 'On this page',
    all: 'All of them',
    groups: {
      shared: 'In every entry',
      part: '',
      colleagues: 'In every entry, for colleagues only',
      lesson: 'In lessons',
      case: 'In cases',
      term: 'In the vocabulary',
      concept: 'In the concepts',
    },
    intros: {
      shared: '',
      part: '',
      colleagues: 'Clearing leaves these fields out. Customers never read them.',
      lesson: 'A lesson is one insight that can be used again.',
      case: 'A case is one story over time.',
      term: 'Each file in `content/vocabulary/` is a list of terms, except `concepts.yaml`.',
      concept:
        '`content/vocabulary/concepts.yaml` is a list of what people say and what we call it. Question search reads it.',
    },
    audience: { public: 'Public', internal: 'For colleagues only' },
    publicWhen: (field: string, values: readonly string[]) =>
      `Public only when \`${field}\` is ${values.map((value) => `\`${value}\``).join(' or ')}`,
    required: {
      draft: 'Required from the first draft',
      published: 'Required to publish',
      cleared: 'Required to clear',
      never: 'Can be left out',
    },
    requiredIn: (part: string) => {
      if (part === '') return 'Required';
      return part.endsWith('[]') ? `Required in each item of \`${part.slice(0, -2)}\`` : `Required in \`${part}\``;
    },
    choices: 'One of these:',
    components: 'Components of the text',
    componentsIntro: 'They may stand in the text below the fields, with plain attributes in double quotes.',
    kinds: { block: 'It stands between paragraphs.', inline: 'It stands inside a sentence.' },
    rules: 'Rules of the check',
    rulesIntro:
      '`npm run check` names the rule in each finding. Errors must go before a build; warnings may stay. The last rule holds for clearing only.',
    severities: { error: 'Error', warning: 'Warning' },
  },
  clearance: {
    title: 'What customers read',
    intro: (cleared: number, all: number) => `${cleared} of ${all} entries are cleared for customers.`,
    cleared: 'Cleared',
    held: 'Not cleared',
    stale: { changed: 'changed since then', held: 'to be withdrawn: the entry says that it stays internal' },
    noReason: 'No reason given in the entry.',
    columns: {
      entry: 'Entry',
      day: 'Cleared on',
      approved: 'Approved text committed',
      state: 'State',
      heldBack: 'Held back',
    },
    upToDate: 'up to date',
    proof: (stale: number) =>
      stale === 0
        ? 'No entry has changed since it was cleared. Each title leads to what customers read, word for word.'
        : `${stale === 1 ? 'One entry has' : `${stale} entries have`} changed since; customers still read the approved text. Each title leads to it, word for word.`,
    command: 'The same in a terminal, and one entry in full:',
    approved: (commit: Committed | undefined) => {
      if (commit === undefined || commit === 'unknown') return 'not known here';
      return commit === 'not committed' ? 'not committed yet' : `${commit.day} by ${commit.author} (${commit.hash})`;
    },
    noLedger: 'not known here',
    nothing: 'nothing',
    withheld: {
      field: (count: number) => (count === 1 ? '1 field' : `${count} fields`),
      block: (count: number) => (count === 1 ? '1 block' : `${count} blocks`),
      name: (count: number) => (count === 1 ? '1 name' : `${count} names`),
      image: (count: number) => (count === 1 ? '1 image' : `${count} images`),
      relation: (count: number) => (count === 1 ? '1 relation' : `${count} relations`),
      term: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
    },
  },
};
