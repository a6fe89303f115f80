import { sortFindings, type Finding } from '#core/findings/finding.ts';
import { filesBelow } from '../read/files-below.ts';
import { letHelp } from '../read/let-help.ts';
import { isLinkPicture } from './is-link-picture.ts';
import { prepareLeakScan } from './leak-scan.ts';

/** What a proof looked at and found. */
export interface Proof {
  /** Sorted; empty when nothing leaks. Files are named from the folder that was looked at. */
  findings: Finding[];
  /** How many files were read. */
  files: number;
  /** How many words, names and rows of words were looked for. */
  needles: number;
}

/** What a helper is told when it starts: the parameters of {@link prove}. */
export interface HelperTask {
  root: string;
  dir: string;
}

/** From so many files on, a helper saves more time than reading the sources once more takes. */
const worthHelp = 1000;

/** How many files are looked into at once. */
const handful = 50;

/**
 * Looks for words of the internal tree in a folder of finished files; see {@link prepareLeakScan}. Many files are shared by two threads.
 *
 * @param root the project's root
 * @param dir the folder of a built public edition, or of snapshots; it may have been built elsewhere
 */
export async function prove(root: string, dir: string): Promise<Proof> {
  const paths = await filesBelow(dir);
  // Pictures of links are drawn again to be compared: they come first, so that one thread does that for all of them.
  const pile = [...paths.filter(isLinkPicture), ...paths.filter((path) => !isLinkPicture(path))];
  const findings: Finding[] = [];
  const task: HelperTask = { root, dir };
  const helped =
    paths.length < worthHelp
      ? undefined
      : letHelp(new URL(helperProgram, import.meta.url), task, { pile, handful, made: findings });
  const { needles, scan } = await prepareLeakScan(root, dir);
  while (pile.length > 0) {
    findings.push(...(await scan(pile.splice(0, handful))));
    // Lets the helper hand in what it has found.
    await new Promise(setImmediate);
  }
  await helped;
  return { findings: sortFindings(findings), files: paths.length, needles };
}

/** Named apart from its use: a bundler would make a file of its own of it. */
const helperProgram = './proof-helper.ts';
