/** An e-mail address or a phone number in a text. */
export interface ContactDetail {
  kind: 'e-mail address' | 'phone number';
  /** Offset in the text. */
  index: number;
  /** The words as they stand in the text. */
  text: string;
}

/** Every part is bounded, so that a very long word costs no more than its length. A Japanese word may touch it. */
const email = /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9\p{L}-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9@])/giu;

/** The forms in which people write phone numbers. */
const phones = [
  // +81 3-1234-5678, +49 (0)30 123456
  /\+[1-9]\d{0,2}(?:[-. ]?(?:\(\d{1,4}\)|\d{1,4})){2,6}/,
  // (03) 1234-5678, (555) 123-4567
  /\((?:0\d{1,4}|\d{3})\)[- ]?\d{1,4}[-. ]\d{4}/,
  // 03-1234-5678, 0120-123-456, 020 7946 0958
  /0\d{1,4}[-. ]\d{1,4}[-. ]\d{3,4}/,
  // 03(1234)5678
  /0\d{1,4}\(\d{1,4}\)\d{4}/,
  // 09012345678
  /0[5789]0\d{8}/,
  // 555-010-0123, 1-800-555-0100
  /(?:1[-.])?\d{2,4}([-.])\d{3,4}\1\d{4}/,
];
const before = /(?<![a-z0-9]|\d[-./:,])/.source;
const after = /(?![a-z0-9]|[-./:,]\d)/.source;
const phoneForms = phones.map((form) => new RegExp(`${before}(?:${form.source})${after}`, 'gi'));

/** Every e-mail address and phone number of a text, in order, also in full-width signs. */
export function contactDetails(text: string): ContactDetail[] {
  // Neither can be written without one of these, and most texts have none.
  if (!/[\d０-９@＠]/.test(text)) return [];
  const plain = narrow(text);
  const found: ContactDetail[] = [];
  const add = (kind: ContactDetail['kind'], { index, 0: { length } }: RegExpExecArray) =>
    found.push({ kind, index, text: text.slice(index, index + length) });
  if (plain.includes('@')) for (const match of plain.matchAll(email)) add('e-mail address', match);
  for (const form of phoneForms) {
    for (const match of plain.matchAll(form)) if (isPhone(match[0])) add('phone number', match);
  }
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = 0;
  return found.filter(({ index, text: { length } }) => {
    if (index < end) return false;
    end = index + length;
    return true;
  });
}

/** Whether the groups of digits are a phone number, and no years (`04-2016-2018`), thousands (`+100 000 000`) or short number. */
function isPhone(text: string): boolean {
  const groups = text.match(/\d+/g) ?? [];
  const digits = groups.join('').length;
  const isYear = (group: string) => /^(19|20)\d\d$/.test(group);
  const isRound = groups.slice(-2).every((group) => group === '000');
  return digits >= 9 && digits <= 15 && !isYear(groups[0] ?? '') && groups.filter(isYear).length < 2 && !isRound;
}

/** Full-width signs and the many hyphens as their plain forms, one for one, so that all offsets stay. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d)[\u30fc\uff70](?=\d)/g, '-')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ');
}
