import { expect, test } from 'vitest';
import { exampleAddresses } from '#build/editions/example-addresses.ts';
import { contactHref } from '#queries/contact.ts';
import { site } from '#site.config.ts';

test('a mail to the contact names the story, a page of contact is opened as it is', () => {
  expect(contactHref('mailto:editors@nec.test', 'Late & over budget?')).toBe(
    'mailto:editors@nec.test?subject=Late%20%26%20over%20budget%3F',
  );
  expect(contactHref('https://nec.test/contact', 'Late')).toBe('https://nec.test/contact');
});

test('addresses that stand for examples are known as such', () => {
  const known = (address: string) =>
    exampleAddresses({ ...site, address: 'https://nec.test/', publicContact: { name: 'us', address } });
  for (const address of [
    'https://client-zero.example/',
    'https://client-zero.intranet.example/site/',
    'https://www.example.com/',
    'mailto:editors@client-zero.example',
  ]) {
    expect(known(address)).toEqual([{ setting: 'publicContact.address', address }]);
  }
  for (const address of ['https://an-example.jp/', 'https://example.co.jp/', 'mailto:example@nec.test']) {
    expect(known(address)).toEqual([]);
  }
});
