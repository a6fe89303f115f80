import { parentPort, Worker } from 'node:worker_threads';

/** Work that several threads share. */
export interface SharedWork<Job, Made> {
  /** What is to be done; whoever takes something takes it out. */
  pile: Job[];
  /** How much is taken at once. */
  handful: number;
  /** What came of it. */
  made: Made[];
}

/**
 * Starts a helper: a thread that takes handfuls from the end of a pile until nothing is left. Who has started it works from the
 * beginning, and now and then waits for `setImmediate`, so that the helper can hand in what it has made.
 *
 * @param program the thread's program, which calls {@link giveHelp}
 * @param workerData what it is told when it starts
 * @returns when it has handed in everything
 */
export function letHelp<Job, Made>(
  program: URL,
  workerData: unknown,
  { pile, handful, made }: SharedWork<Job, Made>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Two handfuls at once, so that it need not wait for us to see that it has done the first.
    let waiting = 1;
    const helper = new Worker(program, { workerData });
    helper.on('message', (some: Made[]) => {
      made.push(...some);
      waiting--;
      while (pile.length > 0 && waiting < 2) {
        waiting++;
        helper.postMessage(pile.splice(-handful));
      }
      if (waiting === 0) void helper.terminate();
    });
    helper.on('error', reject);
    helper.on('exit', () => {
      resolve();
    });
  });
}

/**
 * In the thread: says that it is ready, and makes something of each handful that it is handed.
 *
 * @param make handful → what came of it; an error ends the thread, and the promise of {@link letHelp} with it
 */
export function giveHelp(make: (jobs: never[]) => Promise<readonly unknown[]>): void {
  const handIn = (made: readonly unknown[]) => {
    parentPort!.postMessage(made);
  };
  parentPort!.on('message', (jobs: never[]) => {
    void make(jobs).then(handIn);
  });
  handIn([]);
}
