/** Takes jobs of campaigns from Redis until told to stop. */
import { UnrecoverableError, Worker } from 'bullmq';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import type { Interrupt } from '../interrupt.ts';
import type { CampaignJob, CampaignOutcome } from './campaign-job.ts';
import { openTowerPool } from './pool-engine.ts';
import { CAMPAIGN_QUEUE, linkToRedis } from './redis-link.ts';

/** How often a job may be left by workers that died before it counts as the job's own fault. */
const MOST_STALLS = 20;

export interface WorkerOptions {
  readonly url: string;
  readonly jobs: number;
  /** A job whose worker has given no sign of life for so long goes to another. */
  readonly leaseS: number;
  readonly patienceS: number;
  readonly workerUrl: string;
  readonly interrupt: Interrupt;
  readonly say: (line: string) => void;
  readonly onReady: (address: string) => void;
  readonly onDone: (job: CampaignJob, outcome: CampaignOutcome) => void;
}

/** Ends after the jobs at hand once interrupted. @throws CliError when Redis is gone */
export async function serveCampaigns(options: WorkerOptions): Promise<void> {
  const { url, jobs, leaseS, patienceS, interrupt, say, onDone } = options;
  const link = await linkToRedis(url, { patienceS, say });
  const pool = openTowerPool(options.workerUrl, jobs);
  const compute = async (job: CampaignJob): Promise<CampaignOutcome> => {
    const outcome = await pool.run(job);
    onDone(job, outcome);
    return outcome;
  };
  const worker = new Worker<CampaignJob, CampaignOutcome>(CAMPAIGN_QUEUE, ({ data }) => compute(checked(data)), {
    connection: link.client, concurrency: jobs, lockDuration: leaseS * 1000, stalledInterval: (leaseS * 1000) / 2, maxStalledCount: MOST_STALLS,
  });
  worker.on('error', () => undefined); // the link says it
  const stopped = new Promise<void>((resolve) => interrupt.onRaise(resolve));
  try {
    await worker.waitUntilReady();
    options.onReady(link.shown);
    await Promise.race([stopped, link.gone]);
    await worker.close();
  } finally {
    void worker.close(true).catch(() => undefined);
    await pool.destroy();
    link.close();
  }
}

/** What comes over the network is looked at. @throws UnrecoverableError: nobody should try it again */
function checked(data: CampaignJob): CampaignJob {
  const { key, engineVersion, towerId, seed, text } = data;
  const isJob = [key, engineVersion, towerId, text].every((value) => typeof value === 'string') && Number.isInteger(seed);
  if (!isJob) throw new UnrecoverableError('is no job of a campaign');
  if (engineVersion !== ENGINE_VERSION) throw new UnrecoverableError(`needs engine ${engineVersion}; this worker has ${ENGINE_VERSION}`);
  return data;
}
