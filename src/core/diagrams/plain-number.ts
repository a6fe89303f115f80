/** A figure that is one number, such as "more than 100", "£19 million" or "1,500". */
export interface PlainNumber {
  value: number;
  /** The sign of a currency or of percent, as written; empty without one. Numbers with different signs cannot be compared. */
  sign: string;
  /** Whether the number is all there is to it: no "about", no "more than". */
  exact: boolean;
}

const nearly =
  'about|around|roughly|nearly|almost|near|more than|less than|fewer than|over|under|below|at least|at most|up to';
const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const factors: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const pattern = new RegExp(
  [
    `^(?:(?<nearly>${nearly}) )?`,
    '(?<currency>[£$€¥])?',
    `(?:(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<part>\\.\\d+)?|(?<word>${words.join('|')}))`,
    `(?: (?<factor>${Object.keys(factors).join('|')}))?`,
    '(?: ?(?<percent>%))?',
    '(?: (?<more>or more|or less))?',
    '(?: (?:planned|in total))?$',
  ].join(''),
  'i',
);

/**
 * Reads a figure as people write it. What says more than one number ("0 of 3", "12 to 15", "133, all of them"), a change ("down by
 * 90") and anything else that is not certain is no plain number.
 *
 * @returns undefined when the text is no plain number
 */
export function plainNumber(text: string): PlainNumber | undefined {
  const found = pattern.exec(text.trim().replace(/\s+/g, ' '))?.groups;
  if (!found) return undefined;
  const { digits, part = '', word = '', factor = '', currency = '', percent = '' } = found;
  const base = digits ? Number(digits.replaceAll(',', '') + part) : words.indexOf(word.toLowerCase());
  return {
    value: base * (factors[factor.toLowerCase()] ?? 1),
    sign: currency + percent,
    exact: found.nearly === undefined && found.more === undefined,
  };
}
