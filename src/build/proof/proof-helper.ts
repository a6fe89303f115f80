/** A helper of `prove`: a thread that looks at the files it is told, and hands in what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { proveFiles } from './prove-files.ts';
import type { HelperTask } from './prove.ts';

parentPort!.postMessage(await proveFiles(...(workerData as HelperTask)));
