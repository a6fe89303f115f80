/** A story as a list of answers shows it, in the words of the site. */
export interface StoryCard {
  /** Its address, with the site's base. */
  url: string;
  title: string;
  summary: string;
  /** As in `Lesson`. */
  kind: string;
  /** As in `Still open`; undefined when nothing is known. */
  outcome?: string;
  /** Names of the barriers. */
  barriers: string[];
  /** The customers' questions that it answers. */
  questions: string[];
  /** The language of the entry. */
  lang: string;
}
