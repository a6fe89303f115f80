import { z } from 'zod';

/**
 * A text a person writes, measured in characters (Unicode code points) of what is left after trimming.
 * The text itself is kept as typed.
 *
 * @param min fewest characters, at least 1
 * @param max most characters
 */
export function text(min: number, max: number) {
  return (
    z
      .string()
      .superRefine((value, context) => {
        const length = Array.from(value.trim()).length;
        if (length < min) {
          context.addIssue(
            length === 0
              ? 'is empty. Write something here, or leave the field out.'
              : `is too short: ${length} of at least ${min} characters. Say a little more.`,
          );
        } else if (length > max) {
          context.addIssue(`is too long: ${length} of at most ${max} characters. Shorten it.`);
        }
      })
      // The same measure for editors. Their minLength and maxLength would count UTF-16 units and white space around the text.
      .meta({
        pattern: `^\\s*(?=\\S)[\\s\\S]{${min},${max}}(?<=\\S)\\s*$`,
        patternErrorMessage: `Write ${min} to ${max} characters.`,
      })
  );
}
