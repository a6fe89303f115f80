/** A helper of `prove`: a thread that looks into the files it is handed, and asks for more. */
import { workerData } from 'node:worker_threads';
import { giveHelp } from '../read/let-help.ts';
import { prepareLeakScan } from './leak-scan.ts';
import type { HelperTask } from './prove.ts';

const { root, dir } = workerData as HelperTask;
const { scan } = await prepareLeakScan(root, dir);
giveHelp(scan);
