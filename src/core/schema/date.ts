import { z } from 'zod';

const month = '\\d{4}-(0[1-9]|1[0-2])';
const dayOfMonth = '-(0[1-9]|[12]\\d|3[01])';
const anyDate = `\\d{4}|${month}(${dayOfMonth})?`;
const pattern = new RegExp(`^(${anyDate})$`);

/** Whether a text is a year, a month or a day that exists in the calendar. */
export function isDate(value: string): boolean {
  if (!pattern.test(value)) return false;
  if (value.length < 10) return true;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A date as text: a year (`2021`), a month (`2021-04`) or a day (`2021-04-01`). */
export function date() {
  return z
    .string()
    .refine(isDate, 'is no date. Write a year (2021), a month (2021-04) or a day (2021-04-01).')
    .meta({ pattern: pattern.source });
}

/** A full day as text: `2021-04-01`. */
export function day() {
  return z
    .string()
    .refine((value) => value.length === 10 && isDate(value), 'is no day. Write year, month and day: 2021-04-01.')
    .meta({ pattern: `^${month}${dayOfMonth}$` });
}

/** A date as text, or the words `not dated` where the source prints none. */
export function dateOrNotDated() {
  return z
    .string()
    .refine(
      (value) => value === 'not dated' || isDate(value),
      'is no date. Write a year (2021), a month (2021-04), a day (2021-04-01), or the words: not dated.',
    )
    .meta({ pattern: `^(not dated|${anyDate})$` });
}
