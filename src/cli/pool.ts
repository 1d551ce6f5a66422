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

/** Work that decides what it needs next by what it has got. */
export interface Work<Task, Outcome> {
  /** Null: nothing now; more may be wanted once what is under way has come in. */
  readonly next: () => Task | null;
  readonly take: (task: Task, outcome: Outcome) => void;
  /** Tasks still to come, at most. */
  readonly leftCount: () => number;
}

/** Outcomes in the order in which they came; fewer than tasks where Ctrl-C ended it. */
export async function computeAll<Task, Outcome>(tasks: readonly Task[], options: PoolOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...tasks];
  await computeWork<Task, Outcome>({ next: () => waiting.shift() ?? null, take: (_, outcome) => void outcomes.push(outcome), leftCount: () => tasks.length - outcomes.length }, options);
  return outcomes;
}

/** Until nothing is wanted any more, or Ctrl-C. */
export async function computeWork<Task, Outcome>(work: Work<Task, Outcome>, { workerUrl, jobs, label }: PoolOptions): Promise<void> {
  const threads = Math.min(jobs ?? availableParallelism(), Math.max(1, work.leftCount()));
  const pool = new Piscina<Task, Outcome>({ filename: workerUrl, minThreads: threads, maxThreads: threads });
  const interrupt = listenForInterrupt();
  const progress = startProgress(label, work.leftCount());
  const underWay = new Set<Promise<void>>();
  let doneCount = 0;
  const compute = async (task: Task): Promise<void> => {
    work.take(task, await pool.run(task));
    doneCount += 1;
    progress.show(doneCount, undefined, doneCount + work.leftCount());
  };
  /** In the order in which it is wanted, so that what is cut short holds the first ones. */
  const serve = async (): Promise<void> => {
    while (!interrupt.isRaised()) {
      for (let task = underWay.size < threads ? work.next() : null; task !== null; task = underWay.size < threads ? work.next() : null) {
        const running: Promise<void> = compute(task).finally(() => underWay.delete(running));
        underWay.add(running);
      }
      if (underWay.size === 0) return;
      await Promise.race(underWay);
    }
  };
  try {
    await untilInterrupted(serve(), interrupt);
  } finally {
    progress.stop();
    await pool.destroy();
    interrupt.release();
  }
}

/** Waits for all, or for Ctrl-C; what then still runs is thrown away by the caller. */
function untilInterrupted(all: Promise<unknown>, interrupt: Interrupt): Promise<unknown> {
  const stopped = new Promise<void>((resolve) => interrupt.onRaise(resolve));
  all.catch(() => undefined);
  return Promise.race([all, stopped]);
}
