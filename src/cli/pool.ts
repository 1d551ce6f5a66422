/** Many tasks on all processors, in the order given, until done or interrupted. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { listenForInterrupt, type Interrupt } from './interrupt.ts';
import { startProgress } from './progress.ts';

export interface PoolOptions {
  /** File URL of the built worker. */
  readonly workerUrl: string;
  readonly jobs?: number | undefined;
  /** What the progress bar is of. */
  readonly label: string;
}

/** Outcomes in the order in which they came; fewer than tasks where Ctrl-C ended it. */
export async function computeAll<Task, Outcome>(tasks: readonly Task[], { workerUrl, jobs, label }: PoolOptions): Promise<Outcome[]> {
  const threads = Math.min(jobs ?? availableParallelism(), tasks.length);
  const pool = new Piscina<Task, Outcome>({ filename: workerUrl, minThreads: threads, maxThreads: threads });
  const interrupt = listenForInterrupt();
  const progress = startProgress(label, tasks.length);
  const outcomes: Outcome[] = [];
  const waiting = [...tasks];
  /** In the order of tasks, so that what is cut short holds the first ones. */
  const serve = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined && !interrupt.isRaised(); task = waiting.shift()) {
      outcomes.push(await pool.run(task));
      progress.show(outcomes.length);
    }
  };
  try {
    await untilInterrupted(Promise.all(Array.from({ length: threads }, serve)), interrupt);
  } finally {
    progress.stop();
    await pool.destroy();
    interrupt.release();
  }
  return outcomes;
}

/** Waits for all, or for Ctrl-C; what then still runs is thrown away by the caller. */
function untilInterrupted(all: Promise<unknown>, interrupt: Interrupt): Promise<unknown> {
  const stopped = new Promise<void>((resolve) => interrupt.onRaise(resolve));
  all.catch(() => undefined);
  return Promise.race([all, stopped]);
}
