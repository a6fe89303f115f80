import { Worker } from 'node:worker_threads';
import { sortFindings, type Finding } from '#core/findings/finding.ts';
import { filesBelow } from '../read/files-below.ts';
import { isLinkPicture } from './is-link-picture.ts';
import { proveFiles, type FilesProof } from './prove-files.ts';

/** What a proof looked at and found. */
export interface Proof {
  /** Sorted; empty when nothing leaks. Files are named from the folder that was looked at. */
  findings: Finding[];
  /** How many files were read. */
  files: number;
  /** How many words, names and rows of words were looked for. */
  needles: number;
}

/** What a helper is told: the arguments of {@link proveFiles}. */
export type HelperTask = Parameters<typeof proveFiles>;

/** From so many files on, a helper saves more time than reading the sources once more takes. */
const worthHelp = 1000;

/**
 * Looks for words of the internal tree in a folder of finished files; see {@link proveFiles}. Many files are shared by two threads.
 *
 * @param root the project's root
 * @param dir the folder of a built public edition, or of snapshots; it may have been built elsewhere
 */
export async function prove(root: string, dir: string): Promise<Proof> {
  const paths = await filesBelow(dir);
  // Pictures of links are drawn again to be compared: one thread does that for all of them.
  const shares =
    paths.length < worthHelp
      ? [paths]
      : [0, 1].map((share) => paths.filter((path, index) => (isLinkPicture(path) ? 0 : index % 2) === share));
  const proofs = await Promise.all(
    shares.map((share, index) => (index === 0 ? proveFiles(root, dir, share) : help([root, dir, share]))),
  );
  return {
    findings: sortFindings(proofs.flatMap(({ findings }) => findings)),
    files: paths.length,
    needles: proofs[0]!.needles,
  };
}

/** Proves some of the files in a thread of its own. */
function help(task: HelperTask): Promise<FilesProof> {
  return new Promise((resolve, reject) => {
    const helper = new Worker(new URL(helperProgram, import.meta.url), { workerData: task });
    helper.on('message', resolve);
    helper.on('error', reject);
  });
}

/** Named apart from its use: a bundler would make a file of its own of it. */
const helperProgram = './proof-helper.ts';
