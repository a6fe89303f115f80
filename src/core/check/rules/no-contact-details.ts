import { contactDetails } from '../contact-details.ts';
import { passages } from '../passages.ts';
import { rule } from '../rule.ts';

/**
 * No e-mail address and no phone number stands in a field or in the text. Web addresses may hold what they like.
 *
 * Why: they belong to persons, and they outlive the person's job. The message does not repeat them.
 */
export const noContactDetails = rule({
  name: 'no-contact-details',
  severity: 'error',
  sentence: 'Fields and text hold no e-mail address and no phone number.',
  examples: [
    {
      change: { contact: 'k.sato@example.com' },
      message: 'an e-mail address stands here. Name the team or the role instead.',
    },
    {
      change: {},
      body: 'Call the team at 03-1234-5678.',
      message: 'a phone number stands here. Name the team or the role instead.',
    },
    {
      change: { because: 'In 2016-2018 it rose from 27,445 to 110,000 (ISBN 978-4-06-123456-7).' },
      message: undefined,
    },
    { change: {}, body: 'See [the page](https://example.com/03-1234-5678?by=a@example.com).', message: undefined },
  ],
  check(entry, report) {
    for (const { text, at } of passages(entry)) {
      for (const { kind, index, text: found } of contactDetails(text)) {
        const article = kind === 'e-mail address' ? 'an' : 'a';
        report.at(at(index, found), `${article} ${kind} stands here. Name the team or the role instead.`);
      }
    }
  },
});
