/** A helper of `prove`: a thread that looks into the files it is handed, and asks for more. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareSearch } from './prove-files.ts';
import type { HelperTask } from './prove.ts';

const { root, dir } = workerData as HelperTask;
const { lookInto } = await prepareSearch(root, dir);

parentPort!.on('message', (paths: string[]) => {
  void lookInto(paths).then((findings) => {
    parentPort!.postMessage(findings);
  });
});
parentPort!.postMessage([]);
