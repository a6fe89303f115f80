import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProject } from '#build/editions/check-project.ts';
import { satteriParser } from '#build/read/satteri-parser.ts';
import { compileBody } from '#core/body/compile.ts';
import { examineBody } from '#core/body/examine.ts';
import { bodyContext } from '#core/check/body-context.ts';
import type { Finding } from '#core/findings/finding.ts';
import { entryOf, read as readEntry, soundLesson, soundTree } from './helpers.ts';

/**
 * What a check says about each broken file of `tests/fixtures/broken`, which all lie in one project: below `content/`, the files
 * beside it in `lessons/`. A file with nothing behind it is right as it is.
 */
const expected: Record<string, string[]> = {
  'lessons/address-in-brackets.mdx': [
    '22:5 autolink — an address in < > cannot stand here. Write [words](address) instead.',
  ],
  'lessons/anchor.mdx': [
    '7:13 yaml — an anchor (&name) is not allowed here. Write the value out where it is used.',
    '8:13 yaml — an alias (*name) is not allowed here. Write the value out.',
  ],
  'lessons/attributes.mdx': [
    '22:1 attribute — <Callout> has no attribute "knd". Did you mean "kind"? It knows: kind.',
    '22:1 attribute — <Callout> has no attribute "style". It knows: kind.',
    '22:1 attribute — <Callout> needs the attribute kind, as in kind="note".',
    '24:1 attribute — kind of <Callout> is "warn". Did you mean "warning"? It can be: note, warning.',
    '26:1 attribute — <Quote> needs the attribute by, as in by="Divisions, as NEC reports it".',
    '28:1 attribute — the attribute kind of <Callout> is no plain text. Write kind="text".',
  ],
  'lessons/bad-date.mdx': [
    '16:11 invalid-value — evidence[1].date is no date. Write a year (2021), a month (2021-04), a day (2021-04-01), or the words: not dated.',
  ],
  'lessons/bare-brace.mdx': ['22:12 brace — a bare { begins code here. Write \\{ to show the sign itself.'],
  'lessons/bare-less-than.mdx': [
    '22:9 less-than — a bare < begins a component here. Write \\< to show the sign itself.',
  ],
  'lessons/blame.mdx': [
    '22:17 no-blame — "lazy" blames people. Name the condition instead, as in "nobody had trained the team for it".',
  ],
  'lessons/bracket-first.mdx': ['14:12 yaml — a text cannot begin with [ here. Put the text in "double quotes".'],
  'lessons/broken-yaml.mdx': ['19:20 yaml — a quotation mark is not closed. Put " at the end of the text.'],
  'lessons/circle-one.mdx': [
    '7:17 superseded-by-has-end — supersededBy leads in a circle: lessons/circle-one → lessons/circle-two → lessons/circle-one. Take it out of the entry that readers should read instead.',
  ],
  'lessons/circle-two.mdx': [],
  'lessons/cite-misspelt.mdx': [
    '22:14 cite-reference — no evidence of this entry has the id "papre". Did you mean "paper"? Add the source to evidence, or correct the id.',
  ],
  'lessons/cite-unknown.mdx': [
    '22:14 cite-reference — no evidence of this entry has the id "diary". Add the source to evidence, or correct the id.',
  ],
  'lessons/colon-and-quotes.mdx': [
    '3:8 yaml — a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".',
  ],
  'lessons/colon-in-list.mdx': [
    '6:5 wrong-shape — questions[1] should be a text. If it holds a colon, put it in "double quotes".',
    '7:5 wrong-shape — questions[2] should be a text. If it holds a colon, put it in "double quotes".',
  ],
  'lessons/colon-in-title.mdx': [
    '3:8 yaml — a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".',
  ],
  'lessons/comment-behind-text.mdx': [
    '3:37 yaml — what follows # would be lost as a comment. Put the text in "double quotes", or the comment on a line of its own.',
  ],
  'lessons/comment.mdx': [
    '22:11 comment — a comment cannot stand here. Take it out; notes for colleagues go into an <Internal> block.',
  ],
  'lessons/dangling-reference.mdx': [
    '5:11 known-entries — there is no entry "cases/nowhere-at-all". Correct the reference, or take it out.',
  ],
  'lessons/deep-brackets.mdx': [
    '5:1 yaml — the fields stand more than 50 levels deep. Compare with the example in CONTRIBUTING.md.',
  ],
  'lessons/deep-emphasis.mdx': [
    '22:4803 nesting — this stands inside more than 50 quotations, lists or components. Write it with a few levels only.',
  ],
  'lessons/deep-links.mdx': [],
  'lessons/deep-list.mdx': [
    '22:1 nesting — this stands inside more than 50 quotations, lists or components. Write it with a few levels only.',
  ],
  'lessons/deep-quotation.mdx': [
    '22:1 nesting — this stands inside more than 50 quotations, lists or components. Write it with a few levels only.',
  ],
  'lessons/duplicate-key.mdx': ['5:1 yaml — the same field stands here twice. Keep one of them.'],
  'lessons/e-mail-address.mdx': [
    '22:5 link — a link to an e-mail address is not allowed. Name the team instead.',
    '22:5 no-contact-details — an e-mail address stands here. Name the team or the role instead.',
  ],
  'lessons/emphasis-first.mdx': ['10:14 yaml — an alias (*name) is not allowed here. Write the value out.'],
  'lessons/empty-field.mdx': ['3:7 invalid-value — title is empty. Write something here, or leave the field out.'],
  'lessons/empty.mdx': [
    '1:1 front-matter — the file is empty. Begin with the fields of the entry between two lines of ---.',
  ],
  'lessons/expression.mdx': [
    '22:8 no-expression — braces { } are code here. Write \\{ to show the sign itself, or take them out.',
    '22:16 no-expression — braces { } are code here. Write \\{ to show the sign itself, or take them out.',
  ],
  'lessons/future-date.mdx': [
    '16:11 no-future-date — the date "2099-01-01" lies in the future. Correct it; a plan belongs in the text, in words.',
  ],
  'lessons/heading-one.mdx': [
    '22:1 heading — a heading with one # is the page’s title. Begin with ##.',
    '26:1 heading — a heading with one # is the page’s title. Begin with ##.',
  ],
  'lessons/import-line.mdx': [
    '22:1 no-import — a line that begins with "import" or "export" is code here. Put a space before the word, or take the line out.',
  ],
  'lessons/import-paragraph.mdx': [
    '22:1 no-import — a line that begins with "import" or "export" is code here. Put a space before the word, or take the line out.',
  ],
  'lessons/internal-in-field.mdx': [
    '3:8 internal-tag — an <Internal> tag stands in a field, where it hides nothing. Move the text into the body, or into say, ask or avoid.',
  ],
  'lessons/internal-in-list.mdx': [
    '24:3 internal-tag — an <Internal> tag is indented. Put it at the very beginning of its line, outside lists and code.',
    '28:3 internal-tag — an <Internal> tag is indented. Put it at the very beginning of its line, outside lists and code.',
  ],
  'lessons/javascript-link.mdx': [
    '22:5 link — the link "javascript:alert(1)" is not allowed. Links begin with https://, or lead to another entry as in ../cases/town-halls.mdx.',
  ],
  'lessons/list-for-text.mdx': ['3:1 wrong-shape — title should be one text, not a list. Write it without "- ".'],
  'lessons/merge-key.mdx': ['5:1 yaml — a merge key (<<) is not allowed here. Write the fields out.'],
  'lessons/missing-alt.mdx': ['22:1 image-alt — this image has no alternative text. Write ![what it shows](address).'],
  'lessons/missing-attempt.mdx': [
    '6:1 attempts-or-gap — failure has neither attempts nor attemptsGap. Add one thing that was tried, or say in attemptsGap what the sources do not tell.',
  ],
  'lessons/missing-image.mdx': [
    '22:1 image — there is no image "./missing-image/chart.png". Put the file into missing-image/ beside the entry.',
  ],
  'lessons/misspelt-attribute.mdx': [
    '22:1 attribute — basis of <Quote> is "quotd". Did you mean "quoted"? It can be: paraphrase, quoted.',
    '24:1 attribute — <Callout> has no attribute "knd". Did you mean "kind"? It knows: kind.',
    '24:1 attribute — <Callout> needs the attribute kind, as in kind="note".',
  ],
  'lessons/misspelt-barrier-in-quotes.mdx': [
    '6:5 known-terms — there is no barrier "frontline-critisism". Did you mean "frontline-criticism"? The known ones are in content/vocabulary/barriers.yaml.',
  ],
  'lessons/misspelt-barrier.mdx': [
    '5:12 known-terms — there is no barrier "frontline-critisism". Did you mean "frontline-criticism"? The known ones are in content/vocabulary/barriers.yaml.',
  ],
  'lessons/misspelt-component.mdx': [
    '22:1 unknown-component — there is no component <Calout>. Did you mean "Callout"? The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
    '28:3 unknown-component — there is no component <term>. Did you mean "Term"? The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
    '28:45 unknown-component — there is no component <cite>. Did you mean "Cite"? The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
  ],
  'lessons/misspelt-internal.mdx': [
    '22:1 unknown-component — there is no component <Internl>. Did you mean "Internal"? The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
  ],
  'lessons/misspelt-key-further-in.mdx': [
    '6:1 missing-field — failure.happened is missing. What happened instead, as it was seen at the time. For example: Divisions kept their figures to themselves.',
    '8:3 unknown-field — "hapened" is no field of failure. Did you mean "happened"?',
  ],
  'lessons/misspelt-key.mdx': [
    '12:1 unknown-field — "evidance" is no field of an entry like this. Did you mean "evidence"?',
  ],
  'lessons/misspelt-link.mdx': [
    '22:5 link — there is no entry cases/sound-cse. Did you mean "cases/sound-case"? Correct the link, or take it out.',
  ],
  'lessons/misspelt-reference.mdx': [
    '6:5 known-entries — there is no entry "cases/sound-csae". Did you mean "cases/sound-case"? Correct the reference, or take it out.',
  ],
  'lessons/misspelt-source.mdx': [
    '19:18 known-evidence — no evidence of this entry has the id "papre". Did you mean "paper"? Add the source to evidence, or correct the id.',
  ],
  'lessons/misspelt-value.mdx': [
    '11:15 unknown-value — failure.attempts[1].result is "faild". Did you mean "failed"? It can be: failed, partial, worked.',
  ],
  'lessons/nested-components.mdx': [
    '24:1 unknown-component — there is no component <Video>. The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
    '26:1 component-content — <Quote> is empty. Put text between <Quote …> and </Quote>.',
    '28:3 component-content — <Cite> holds no text. Write <Cite … />.',
    '28:33 component-place — <Callout> stands inside a sentence. Put it on lines of its own, with an empty line before and after it.',
  ],
  'lessons/never-closed.mdx': [
    '1:1 front-matter — the fields begin with --- but never end. Put a second line of --- after the last field.',
  ],
  'lessons/no-fields.mdx': [
    '1:1 front-matter — the file does not begin with its fields. Put them at the top, between two lines of ---.',
  ],
  'lessons/number-as-months.mdx': [
    '5:14 invalid-value — reviewEvery is no number of months. Write a whole number from 1 to 99.',
  ],
  'lessons/number-as-text.mdx': [],
  'lessons/number-sign-first.mdx': [
    '3:8 yaml — a text that begins with # is lost as a comment. Put the text in "double quotes".',
  ],
  'lessons/number-sign-inside.mdx': [
    '3:16 yaml — what follows # would be lost as a comment. Put the text in "double quotes", or the comment on a line of its own.',
  ],
  'lessons/odd-keys.mdx': [
    '5:1 unknown-field — "__proto__" is no field of an entry like this. The fields here are: title, summary, status, lang, barriers, barrierBasis, drivers, areas, solutions, industries, outcome, failure, evidence, questions, say, ask, avoid, notCleared, retired, owner, contact, contributors, reviewed, reviewEvery, related, aliases, when, notWhen, do, because, cases.',
    '6:1 unknown-field — "constructor" is no field of an entry like this. The fields here are: title, summary, status, lang, barriers, barrierBasis, drivers, areas, solutions, industries, outcome, failure, evidence, questions, say, ask, avoid, notCleared, retired, owner, contact, contributors, reviewed, reviewEvery, related, aliases, when, notWhen, do, because, cases.',
    '7:1 unknown-field — "toString" is no field of an entry like this. The fields here are: title, summary, status, lang, barriers, barrierBasis, drivers, areas, solutions, industries, outcome, failure, evidence, questions, say, ask, avoid, notCleared, retired, owner, contact, contributors, reviewed, reviewEvery, related, aliases, when, notWhen, do, because, cases.',
  ],
  'lessons/percent-first.mdx': ['7:13 yaml — a text cannot begin with > here. Put the text in "double quotes".'],
  'lessons/phone-number.mdx': [
    '5:15 no-contact-details — a phone number stands here. Name the team or the role instead.',
  ],
  'lessons/published-without-summary.mdx': [
    '2:1 published-is-complete — summary is missing. One sentence that a colleague could say aloud. Add it, or set status to draft.',
  ],
  'lessons/quoted-word-first.mdx': [
    "3:18 yaml — text stands behind the closing \". Put the whole text in 'single quotes'.",
  ],
  'lessons/raw-html.mdx': [
    '22:8 raw-html — <b> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.',
    '22:20 raw-html — <br> is HTML, which cannot stand here. Use Markdown, or write \\< to show the sign itself.',
  ],
  'lessons/remote-image.mdx': [
    '22:1 image — the image "https://example.org/chart.png" lies on another host. Put a copy into the folder remote-image/ beside the entry.',
  ],
  'lessons/sign-first.mdx': ['10:14 yaml — a text cannot begin with @ here. Put the text in "double quotes".'],
  'lessons/space-missing.mdx': ['3:1 yaml — a space is missing behind the colon. Write field: value.'],
  'lessons/table-too-few.mdx': [
    '23:1 table — the head of this table has 3 cells, and the row of dashes below it has 2. Give both the same number.',
  ],
  'lessons/table-too-many.mdx': [
    '23:1 table — the head of this table has 2 cells, and the row of dashes below it has 3. Give both the same number.',
  ],
  'lessons/tabs.mdx': [
    '7:1 yaml — a tab indents this line. Use spaces.',
    '8:1 yaml — a tab indents this line. Use spaces.',
    '9:1 yaml — a tab indents this line. Use spaces.',
    '10:1 yaml — a tab indents this line. Use spaces.',
    '11:1 yaml — a tab indents this line. Use spaces.',
  ],
  'lessons/tag.mdx': ['3:8 yaml — the tag !important is not allowed here. Write plain text.'],
  'lessons/task-list.mdx': [
    '22:1 task-list — a task list [ ] cannot stand here. Use a plain list.',
    '23:1 task-list — a task list [ ] cannot stand here. Use a plain list.',
    '24:3 task-list — a task list [ ] cannot stand here. Use a plain list.',
  ],
  'lessons/term-misspelt.mdx': [
    '22:3 term-reference — the glossary has no "town-hal". Did you mean "town-hall"? The terms are in content/vocabulary/glossary.yaml.',
  ],
  'lessons/term-unknown.mdx': [
    '22:3 term-reference — the glossary has no "cockpit". The terms are in content/vocabulary/glossary.yaml.',
  ],
  'lessons/text-for-fields.mdx': [
    '5:10 wrong-shape — outcome should have fields of its own. Put each on a line of its own, indented by two spaces.',
  ],
  'lessons/text-for-list.mdx': [
    '5:11 wrong-shape — barriers should be a list. Put each item on a line of its own, beginning with "- ".',
  ],
  'lessons/three-hazards.mdx': [
    '22:9 less-than — a bare < begins a component here. Write \\< to show the sign itself.',
    '24:12 brace — a bare { begins code here. Write \\{ to show the sign itself.',
    '26:1 heading — a heading with one # is the page’s title. Begin with ##.',
  ],
  'lessons/title-too-long.mdx': ['3:8 invalid-value — title is too long: 115 of at most 90 characters. Shorten it.'],
  'lessons/title-too-short.mdx': [
    '3:8 invalid-value — title is too short: 5 of at least 10 characters. Say a little more.',
  ],
  'lessons/unclosed-component.mdx': [
    '22:1 unclosed-tag — <Callout> is not closed properly. Write <Callout …>text</Callout> or <Callout … />.',
  ],
  'lessons/unclosed-internal.mdx': [
    '22:1 internal-tag — this <Internal> block is never closed. Put </Internal> on a line of its own after it.',
  ],
  'lessons/unencrypted-link.mdx': ['22:5 link — the link "http://example.org/more" is not encrypted. Write https://.'],
  'lessons/unknown-barrier.mdx': [
    '5:12 known-terms — there is no barrier "bad-weather". The known ones are in content/vocabulary/barriers.yaml.',
  ],
  'lessons/unknown-component.mdx': [
    '22:1 unknown-component — there is no component <Video>. The components are: Callout, Quote, Term, Cite, Figure, Internal, Redact.',
  ],
  'lessons/unknown-key.mdx': [
    '5:1 unknown-field — "mood" is no field of an entry like this. The fields here are: title, summary, status, lang, barriers, barrierBasis, drivers, areas, solutions, industries, outcome, failure, evidence, questions, say, ask, avoid, notCleared, retired, owner, contact, contributors, reviewed, reviewEvery, related, aliases, when, notWhen, do, because, cases.',
  ],
  'lessons/unknown-source.mdx': [
    '19:18 known-evidence — no evidence of this entry has the id "diary". Add the source to evidence, or correct the id.',
  ],
  'lessons/unknown-value.mdx': ['4:9 unknown-value — status is "finished". It can be: draft, published, retired.'],
  'cleared/lessons/link-to-uncleared.mdx': [
    '1:1 stale-clearance — the entry of this approved text is gone, and customers still read it. Withdraw it: npm run clear -- --withdraw lessons/link-to-uncleared',
    '40:13 link — the link leads to cases/sound-case, which customers cannot read. Clear that entry too, or take the link out.',
  ],
  'cleared/vocabulary': [
    '1:1 stale-clearance — the vocabulary changed after it was cleared. Renew it: npm run clear -- vocabulary',
  ],
  'vocabulary/areas.yaml': [
    '1:3 missing-field — definition of the term data-platform is missing. One sentence that says what it is. For example: People who do the daily work say that the change ignores it and only adds to it.',
    '3:3 unknown-field — "definiton" is no field of the term data-platform. Did you mean "definition"?',
    '4:3 missing-field — id of the 2nd term is missing. The name that entries use. For example: frontline-criticism',
  ],
  'vocabulary/industries.yaml': [
    '3:15 yaml — a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".',
  ],
};
import { bodyWords } from '#strings/body-en.ts';

const fixtures = join(import.meta.dirname, '../fixtures/broken');
let root: string;
let findings: Finding[];

/** A sound draft whose fields from the title on are replaced, and with them its body. */
const draft = (title: string, more = '', body = '') => `---
title: ${title}
status: draft
barriers: [frontline-criticism]
failure:
  expected: Everybody would use the form.
  happened: Most teams still sent paper.
  attemptsGap: Nobody knows what was tried.
${more}---
${body}`;

/** Entries whose fields do not fit: what they hold beside that is examined in the same run. */
const brokenTwice: Record<string, { text: string; said: string[] }> = {
  'misspelt-key-and-more': {
    text: draft(
      'Why did nobody use the form?',
      `sumary: Nobody used it.
drivers: [daat]
evidence:
  - id: paper
    title: A paper
    publisher: A publisher
    date: yesterday
    language: en
    kind: first-hand
`,
      'It took <5 days. <Cite id="paper" /> <Cite id="papre" />\n',
    ),
    said: [
      '9:1 unknown-field — "sumary" is no field of an entry like this. Did you mean "summary"?',
      '10:11 known-terms — there is no driver "daat". Did you mean "data"? The known ones are in content/vocabulary/drivers.yaml.',
      '15:11 invalid-value — evidence[1].date is no date. Write a year (2021), a month (2021-04), a day (2021-04-01), or the words: not dated.',
      '19:9 less-than — a bare < begins a component here. Write \\< to show the sign itself.',
      '19:38 cite-reference — no evidence of this entry has the id "papre". Did you mean "paper"? Add the source to evidence, or correct the id.',
    ],
  },
  'published-with-wrong-fields': {
    text: draft('Why did nobody use the form?', 'summary: [a, b]\nbarrierBasis: guessed\nwhen: Always.\n').replace(
      'status: draft',
      'status: published',
    ),
    said: [
      '2:1 published-is-complete — because is missing. Why the advice works. Add it, or set status to draft.',
      '2:1 published-is-complete — do is missing. The advice, in one to three sentences. Our reading. Add it, or set status to draft.',
      '2:1 published-is-complete — drivers is missing. At most 3 ids from content/vocabulary/drivers.yaml. Add it, or set status to draft.',
      '2:1 published-is-complete — evidence is missing. The sources of every figure, date and claim. Add it, or set status to draft.',
      '2:1 published-is-complete — notWhen is missing. Conditions under which the lesson does not apply. Our reading. Add it, or set status to draft.',
      '2:1 published-is-complete — outcome is missing. What came of it, with measures or an honest gap. Add it, or set status to draft.',
      '5:1 published-is-complete — failure.causes is missing. Name at least one cause. Add it, or set status to draft.',
      '9:10 wrong-shape — summary should be one text, not a list. Write it without "- ".',
      '10:15 unknown-value — barrierBasis is "guessed". It can be: stated, inferred.',
      '11:7 wrong-shape — when should be a list. Put each item on a line of its own, beginning with "- ".',
    ],
  },
  'wrong-status': {
    text: draft('Why did nobody use the form?', 'retired:\n  reason: They were lazy.\n').replace('draft', 'gone'),
    said: [
      '3:9 unknown-value — status is "gone". It can be: draft, published, retired.',
      '10:21 no-blame — "lazy" blames people. Name the condition instead, as in "nobody had trained the team for it".',
    ],
  },
  'attempts-of-wrong-shape': {
    text: draft('Why did nobody use the form?').replace(
      '  attemptsGap: Nobody knows what was tried.',
      '  attempts: A reminder, call 03-1234-5678.',
    ),
    said: [
      '8:13 wrong-shape — failure.attempts should be a list. Put each item on a line of its own, beginning with "- ".',
    ],
  },
  'wrong-evidence-id': {
    text: draft(
      'Why did nobody use the form?',
      `outcome:
  result: overcome
  statement: Everybody uses the form.
  measures:
    - what: Forms
      after: "22"
      unit: forms
      evidence: [Paper, diary]
evidence:
  - id: Paper
    title: A paper
    publisher: A publisher
    date: 2021
    language: en
    kind: first-hand
`,
    ),
    said: [
      '16:18 invalid-value — outcome.measures[1].evidence[1] is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
      '16:25 known-evidence — no evidence of this entry has the id "diary". Add the source to evidence, or correct the id.',
      '18:9 invalid-value — evidence[1].id is no id. Use lower-case letters, digits and single hyphens, as in town-hall.',
    ],
  },
  'broken-yaml-and-text': {
    text: draft('The form: why did nobody use it?', 'evidence: []\n', '# The start <Cite id="paper" />\n'),
    said: [
      '2:8 yaml — a colon followed by a space stands inside an unquoted text. Put the text in "double quotes".',
      '11:1 heading — a heading with one # is the page’s title. Begin with ##.',
    ],
  },
  'no-fields-at-all': {
    text: '---\n- one\n- two\n---\nCall 03-1234-5678.\n',
    said: [
      '2:1 wrong-shape — the front matter should have fields of its own. Put each on a line of its own, indented by two spaces.',
      '5:6 no-contact-details — a phone number stands here. Name the team or the role instead.',
    ],
  },
  'required-fields-missing': {
    text: '---\nstatus: draft\nbarriers: [frontline-critisism]\n---\n{x}\n',
    said: [
      '2:1 missing-field — failure is missing. What was expected, what happened, why, what was tried, what turned it and what remains.',
      '2:1 missing-field — title is missing. The question a customer would ask, or the plain statement of what happened. For example: Why would a division give its figures away?',
      '3:12 known-terms — there is no barrier "frontline-critisism". Did you mean "frontline-criticism"? The known ones are in content/vocabulary/barriers.yaml.',
      '5:1 no-expression — braces { } are code here. Write \\{ to show the sign itself, or take them out.',
    ],
  },
};

/** Files that are made here, because a repository is no place for them. */
function makeOddFiles(): void {
  const lessons = join(root, 'content/lessons');
  const write = (name: string, data: string | Uint8Array) => {
    writeFileSync(join(lessons, name), data);
  };
  const sound = draft('Why did nobody use the form?');
  write('ten-megabytes.mdx', sound + 'It began in spring.\n'.repeat(500_000));
  write('picture.mdx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  write('old-encoding.mdx', Uint8Array.from([...Buffer.from(sound), 0x93, 0xfa, 0x96, 0x7b]));
  write('null-bytes.mdx', draft('Why did nobody use the form?', '', 'It be\0gan.\n'));
  write('Odd Name_é.mdx', sound);
  write('line\nbreak.mdx', sound);
  write('upper-case.MDX', sound);
  write('notes.txt', 'Notes.');
  for (const [name, { text }] of Object.entries(brokenTwice)) write(`${name}.mdx`, text);
  symlinkSync(join(lessons, 'sound-lesson.mdx'), join(lessons, 'link-to-a-file.mdx'));
  symlinkSync(join(lessons, 'missing-alt'), join(lessons, 'link-to-a-folder'));
  mkdirSync(join(lessons, 'sound-lesson'));
  symlinkSync(join(lessons, 'missing-alt/chart.png'), join(lessons, 'sound-lesson/chart.png'));
  write(
    'thousand-keys.mdx',
    draft(
      'Why did nobody use the form?',
      manyLines(1_000, (n) => `key${n}: x`),
    ),
  );
  write(
    'ten-thousand-keys.mdx',
    draft(
      'Why did nobody use the form?',
      manyLines(10_000, (n) => `key${n}: x`),
    ),
  );
  write(
    'hundred-mistakes.mdx',
    draft('Why did nobody use the form?', `questions:\n${manyLines(100, () => '  - Why?')}`),
  );
  write(
    'hundred-mistakes-in-the-text.mdx',
    draft(
      'Why did nobody use the form?',
      '',
      manyLines(100, (n) => `# Part ${n}\n`),
    ),
  );
}

const manyLines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index + 1)}\n`).join('');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'client-zero-broken-'));
  cpSync(join(fixtures, 'content'), join(root, 'content'), { recursive: true });
  for (const name of readdirSync(fixtures).filter((one) => one.endsWith('.mdx'))) {
    cpSync(join(fixtures, name), join(root, 'content/lessons', name));
  }
  makeOddFiles();
  ({ findings } = await checkProject(root, { today: '2026-11-22', confidential: [] }));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The findings about one file below `content/`, as `line:column rule — message`. */
function of(file: string): string[] {
  return findings
    .filter((finding) => finding.file === `content/${file}`)
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} — ${message}`);
}

describe('a check of the broken file', () => {
  test.each(Object.entries(expected))('%s says where it is wrong and how to mend it', (file, said) => {
    expect(of(file)).toEqual(said);
  });
});

describe('one run tells what is wrong in the fields and in the rest of the file:', () => {
  test.each(Object.entries(brokenTwice))('%s', (name, { said }) => {
    expect(of(`lessons/${name}.mdx`)).toEqual(said);
  });
});

test('an entry whose fields do not fit is examined, but never among those that are shown or cleared', () => {
  const { entry, broken } = readEntry('lessons/sound', soundLesson.replace('barriers:', 'bariers:'));
  expect(entry).toBeUndefined();
  expect(broken?.broken).toEqual({ lost: [['bariers'], ['barriers']], evidence: ['paper'] });
});

test('every broken file is in the table', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.mdx'));
  expect(names.length).toBeGreaterThanOrEqual(50);
  expect(names.filter((name) => !(`lessons/${name}` in expected))).toEqual([]);
});

describe('a check of a file that is no ordinary text', () => {
  const noFile = '1:1 ordinary-file — this is a link to a file, or no file at all. Put the file itself here.';
  test.each([
    [
      'lessons/ten-megabytes.mdx',
      '1:1 file-size — the file has 10,001 KB, and a text may have 200 KB. Shorten it; pictures go into files of their own.',
    ],
    ['lessons/picture.mdx', '1:1 file-text — the file is no text in UTF-8. Save it again with the encoding UTF-8.'],
    [
      'lessons/old-encoding.mdx',
      '1:1 file-text — the file is no text in UTF-8. Save it again with the encoding UTF-8.',
    ],
    [
      'lessons/null-bytes.mdx',
      '10:6 hidden-sign — a sign that nobody can see (U+0000) stands here. Take it out; when there are many, the file is no text: write it anew.',
    ],
    [
      'lessons/Odd Name_é.mdx',
      '1:1 file-name — "Odd Name_é.mdx" is no name for an entry. Use lower-case letters, digits and single hyphens, as in town-hall.mdx.',
    ],
    [
      'lessons/line?break.mdx',
      '1:1 file-name — "line?break.mdx" is no name for an entry. Use lower-case letters, digits and single hyphens, as in town-hall.mdx.',
    ],
    [
      'lessons/upper-case.MDX',
      '1:1 file-name — the ending of "upper-case.MDX" has capital letters. Rename the file to upper-case.mdx.',
    ],
    [
      'lessons/notes.txt',
      '1:1 stray-file — "notes.txt" is no entry. Entries end in .mdx; images go into a folder with the entry’s name.',
    ],
    ['lessons/link-to-a-file.mdx', noFile],
    ['lessons/sound-lesson/chart.png', noFile],
  ])('%s refuses it', (file, said) => {
    expect(of(file)).toEqual([said]);
  });

  test('lessons/link-to-a-folder does not look behind the link', () => {
    expect(of('lessons/link-to-a-folder')).toEqual([
      '1:1 stray-file — "link-to-a-folder" is no entry. Entries end in .mdx; images go into a folder with the entry’s name.',
    ]);
  });
});

test('a hundred mistakes in the fields are a hundred findings, each on its line', () => {
  expect(of('lessons/hundred-mistakes.mdx')).toEqual(
    Array.from(
      { length: 100 },
      (_, index) =>
        `${10 + index}:5 invalid-value — questions[${index + 1}] is too short: 4 of at least 10 characters. Say a little more.`,
    ),
  );
});

test('a hundred mistakes in the text are a hundred findings, each on its line', () => {
  expect(of('lessons/hundred-mistakes-in-the-text.mdx')).toEqual(
    Array.from(
      { length: 100 },
      (_, index) => `${10 + 2 * index}:1 heading — a heading with one # is the page’s title. Begin with ##.`,
    ),
  );
});

test('a thousand unknown fields are a thousand findings', () => {
  expect(of('lessons/thousand-keys.mdx')).toHaveLength(1_000);
  expect(of('lessons/thousand-keys.mdx')[999]).toMatch(
    /^1008:1 unknown-field — "key1000" is no field of an entry like this\. The fields here are: title, summary, /,
  );
});

test('ten thousand fields are one finding', () => {
  expect(of('lessons/ten-thousand-keys.mdx')).toEqual([
    '1:1 fields-size — the fields hold more than 2,000 values. Shorten the lists, or divide the entry into several.',
  ]);
});

test('no finding speaks of the machine: no stack, no type, no word of a library', () => {
  const strange =
    /Error|undefined|NaN|\[object|\bzod\b|expected (string|object|array)|received|invalid[ _](input|type)|\bat \S+:\d+:\d+|call stack|\/tmp|\/home/i;
  expect(findings.filter(({ message }) => strange.test(message))).toEqual([]);
});

test('every finding ends as a sentence and fits on one line', () => {
  expect(findings.filter(({ message, file }) => /[\n\r]/.test(message + file))).toEqual([]);
});

describe('line ends of Windows, of old computers, and a byte-order mark', () => {
  const body =
    '\n## A heading\n\n- one\n- two\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n<Callout kind="note">\n\nA note.\n\n</Callout>\n';
  const plain = soundLesson + body;
  const page = async (text: string) => {
    const entry = entryOf('lessons/sound', text);
    const context = {
      ...bodyContext(entry, soundTree()),
      words: bodyWords,
      href: (path: string) => path,
      image: () => ({}),
    };
    const examined = examineBody(entry.body, entry.file, satteriParser, context);
    expect(examined.findings).toEqual([]);
    return { data: entry.data, source: entry.source, ...(await compileBody(examined.root, context)) };
  };

  test.each([
    ['line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['line ends of old computers', plain.replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${plain}`],
    ['both', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
  ])('%s give the same entry and the same page', async (_name, text) => {
    expect(await page(text)).toEqual(await page(plain));
  });
});
