import { fill } from '../../i18n/index.ts';
import { availableParallelism } from 'node:os';
import { serveCampaigns } from '../campaign/redis-worker.ts';
import { voiceIn } from '../campaign/report/report-text.ts';
import { EXIT } from '../cli-error.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { printJson, warnLines, type CommonOptions } from '../output.ts';

export interface WorkerCommandOptions extends CommonOptions {
  readonly redis: string;
  readonly jobs?: number;
  readonly lease: number;
  readonly wait: number;
  /** File URL of the built tower worker. */
  readonly workerUrl: string;
}

/** Computes for campaigns anywhere until Ctrl-C. */
export async function worker({ redis, jobs, lease, wait, workerUrl, lang, json }: WorkerCommandOptions): Promise<number> {
  const { cli } = voiceIn(lang).words;
  const threads = jobs ?? availableParallelism();
  const interrupt = listenForInterrupt();
  let doneCount = 0;
  const say = (line: string): void => warnLines([line]);
  try {
    await serveCampaigns({
      url: redis, jobs: threads, leaseS: lease, patienceS: wait, workerUrl, interrupt, say,
      onReady: (address) => say(fill(cli.listening, { address, jobs: threads })),
      onDone: ({ towerId, seed }, outcome) => {
        doneCount++;
        if (process.stderr.isTTY || outcome.kind === 'failed') say(`${doneCount}: ${towerId} #${seed}${outcome.kind === 'failed' ? `: ${outcome.message}` : ` ${(outcome.spentMs / 1000).toFixed(1)} s`}`);
      },
    });
  } finally {
    interrupt.release();
  }
  if (json === true) printJson({ pairs: doneCount });
  else say(fill(cli.served, { count: doneCount }));
  return EXIT.done;
}
