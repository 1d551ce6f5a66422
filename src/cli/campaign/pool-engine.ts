import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { CampaignEngine } from './campaign-engine.ts';
import type { CampaignJob, CampaignOutcome } from './campaign-job.ts';

export type TowerPool = Piscina<CampaignJob, CampaignOutcome>;

/** @param workerUrl  file URL of the built tower worker */
export function openTowerPool(workerUrl: string, jobs: number | undefined): TowerPool {
  const threads = jobs ?? availableParallelism();
  return new Piscina<CampaignJob, CampaignOutcome>({ filename: workerUrl, minThreads: threads, maxThreads: threads });
}

/** Threads of this process. */
export function poolEngine(workerUrl: string, jobs: number | undefined): CampaignEngine {
  return {
    compute: async (all, { interrupt, onOutcome }) => {
      const pool = openTowerPool(workerUrl, Math.min(jobs ?? availableParallelism(), Math.max(1, all.length)));
      const waiting = [...all];
      const stopped = new Promise<void>((resolve) => interrupt.onRaise(resolve));
      const serve = async (): Promise<void> => {
        for (let job = waiting.shift(); job !== undefined && !interrupt.isRaised(); job = waiting.shift()) onOutcome(job, await pool.run(job));
      };
      const serving = Promise.all(Array.from({ length: pool.maxThreads }, serve));
      serving.catch(() => undefined);
      try {
        await Promise.race([serving, stopped]);
      } finally {
        await pool.destroy();
      }
    },
  };
}
