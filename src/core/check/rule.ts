import type { Position, Severity } from '../findings/finding.ts';
import type { EntryData } from '../schema/schemas.ts';
import type { Path } from '../tree/read-yaml.ts';
import type { Entry, Tree, TreeOptions } from '../tree/tree.ts';

/** A word of a field, and the one that should stand in its place; without `to` it is not certain what was meant. */
export interface Rename {
  from: string;
  to: string | undefined;
}

/** Says what is wrong, and where. */
export interface Report {
  /** At a field. A rename mends it: the misspelt word that stands there, and the one that was certainly meant. */
  (path: Path, message: string, what?: 'key' | 'value', rename?: Rename): void;
  /** At a place in the file, as for a word in the body. */
  at(place: Position, message: string): void;
}

/** Changes to a sound entry; undefined removes a field. */
export type EntryChange = { [Key in keyof EntryData]?: EntryData[Key] | undefined } & {
  folder?: 'lessons' | 'cases';
};

/** One case of a rule: a sound entry with these changes gives exactly this message; with `message` undefined, none. */
export interface RuleExample {
  change: EntryChange;
  /** What stands below the fields; the sound story when left out. */
  body?: string;
  /** Other entries of the tree, by ref, each with its changes. */
  beside?: Readonly<Record<string, EntryChange>>;
  /** What the check is told. */
  options?: TreeOptions;
  message: string | undefined;
}

/** One rule over one entry of a tree. Its examples are its test and its documentation. */
export interface Rule {
  /** Kebab-case; the file has the same name. */
  name: string;
  severity: Severity;
  /** Whether what it says of an entry may change when another entry changes. Such a rule looks at cards only. */
  looksAround?: true;
  /** One sentence for CONTRIBUTING and the field reference. */
  sentence: string;
  examples: RuleExample[];
  check(entry: Entry, report: Report, tree: Tree): void;
}

/** Gives a rule its type. */
export function rule(definition: Rule): Rule {
  return definition;
}
