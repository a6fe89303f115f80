import type { Severity } from '../findings/finding.ts';
import type { EntryData } from '../schema/schemas.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Entry, Tree } from '../tree/tree.ts';

/** Says what is wrong at a field. */
export type Report = (path: Path, message: string, what?: 'key' | 'value') => void;

/** Changes to a sound entry; undefined removes a field. */
export type EntryChange = { [Key in keyof EntryData]?: EntryData[Key] | undefined } & {
  folder?: 'lessons' | 'cases';
};

/** One rule over one entry of a tree. Its examples are its test and its documentation. */
export interface Rule {
  /** Kebab-case; the file has the same name. */
  name: string;
  severity: Severity;
  /** One sentence for CONTRIBUTING and the field reference. */
  sentence: string;
  /** A sound entry with these changes gives exactly this message; with `message` undefined, none. */
  examples: { change: EntryChange; message: string | undefined }[];
  check(entry: Entry, report: Report, tree: Tree): void;
}

/** Gives a rule its type. */
export function rule(definition: Rule): Rule {
  return definition;
}
