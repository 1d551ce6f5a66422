/**
 * The same jobs over Redis (BullMQ), for any number of machines. A job's id is its key: given twice it is one job, and one that a killed worker
 * held goes to another. Every outcome is taken from Redis once it is in the store.
 */
import { Queue, QueueEvents } from 'bullmq';
import { CliError, EXIT } from '../cli-error.ts';
import type { CampaignEngine, CampaignWatch } from './campaign-engine.ts';
import type { CampaignJob, CampaignOutcome } from './campaign-job.ts';
import { CAMPAIGN_QUEUE, linkToRedis, type RedisLink } from './redis-link.ts';

const ATTEMPTS = 3;
const RETRY_AFTER_MS = 1000;
/** Outcomes that nobody fetches go after a week. */
const KEPT_S = 7 * 24 * 3600;
const JOB_OPTIONS = { attempts: ATTEMPTS, backoff: { type: 'fixed', delay: RETRY_AFTER_MS }, removeOnComplete: { age: KEPT_S }, removeOnFail: { age: KEPT_S } } as const;
/** Events may be lost with a connection; this often what is still open is looked for. */
const SWEEP_EVERY_MS = 5000;

export function redisEngine(url: string, patienceS: number): CampaignEngine {
  return {
    compute: async (jobs, watch) => {
      const link = await linkToRedis(url, { patienceS, say: watch.say });
      try {
        await follow(link, jobs, watch);
      } finally {
        link.close();
      }
    },
  };
}

type CampaignQueue = Queue<CampaignJob, CampaignOutcome>;

async function follow(link: RedisLink, jobs: readonly CampaignJob[], watch: CampaignWatch): Promise<void> {
  const queue: CampaignQueue = new Queue(CAMPAIGN_QUEUE, { connection: link.client });
  const events = new QueueEvents(CAMPAIGN_QUEUE, { connection: link.another() });
  queue.on('error', () => undefined); // the link says it
  events.on('error', () => undefined);
  const open = new Map(jobs.map((job) => [job.key, job]));
  try {
    await Promise.race([settle({ queue, events, open, watch, gone: link.gone }), link.gone]);
  } finally {
    void events.close().catch(() => undefined);
    void queue.close().catch(() => undefined);
  }
}

interface Course {
  readonly queue: CampaignQueue;
  readonly events: QueueEvents;
  readonly open: Map<string, CampaignJob>;
  readonly watch: CampaignWatch;
  readonly gone: Promise<never>;
}

/** Until nothing is open, or interrupted. */
async function settle(course: Course): Promise<void> {
  const { queue, events, open, watch, gone } = course;
  let finish: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  watch.interrupt.onRaise(finish);
  gone.catch(fail);
  finished.catch(() => undefined);
  const take = (key: string): Promise<void> => takeOne(course, key).then(() => (open.size === 0 ? finish() : undefined), fail);
  events.on('completed', ({ jobId }) => void take(jobId));
  events.on('failed', ({ jobId }) => void take(jobId));
  await events.waitUntilReady();
  await queue.addBulk([...open.values()].map((data) => ({ name: 'night', data, opts: { ...JOB_OPTIONS, jobId: data.key } })));
  if ((await queue.getWorkersCount()) === 0) watch.say('no worker is listening yet; start some: lifelane worker --redis URL');
  const sweep = async (): Promise<void> => {
    for (const key of [...open.keys()]) await take(key);
  };
  void sweep().catch(fail); // outcomes that an earlier campaign left
  const timer = setInterval(() => void sweep().catch(fail), SWEEP_EVERY_MS);
  try {
    if (open.size > 0) await finished;
  } finally {
    clearInterval(timer);
  }
}

/** A job that is done goes to the store, then out of Redis; one that is lost is given again. */
async function takeOne({ queue, open, watch }: Course, key: string): Promise<void> {
  const job = open.get(key);
  if (job === undefined) return; // another campaign's, or taken already
  const found = await queue.getJob(key);
  if (!open.has(key)) return;
  if (found === undefined) return void (await queue.add('night', job, { ...JOB_OPTIONS, jobId: key }));
  const isFailed = await found.isFailed();
  if (!isFailed && !(await found.isCompleted())) return;
  const outcome: CampaignOutcome = isFailed ? { kind: 'failed', key, tick: 0, message: found.failedReason } : found.returnvalue;
  if (!open.delete(key)) return;
  if (outcome.key !== key) throw new CliError(EXIT.failed, [`tower ${job.towerId}, seed ${job.seed}: a worker answered for another job`]);
  watch.onOutcome(job, outcome);
  await found.remove().catch(() => undefined);
}
