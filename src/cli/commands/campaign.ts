import { performance } from 'node:perf_hooks';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../i18n/index.ts';
import { campaignDocument } from '../../report/campaign/campaign-document.ts';
import { evaluate, type Evaluation } from '../../report/campaign/evaluation.ts';
import type { District } from '../../scenario/district/load-district.ts';
import { formatReject } from '../../scenario/district/reject.ts';
import { campaignJob, type CampaignJob } from '../campaign/campaign-job.ts';
import type { CampaignEngine } from '../campaign/campaign-engine.ts';
import { lockDirectory } from '../campaign/directory-lock.ts';
import { readDistrict } from '../campaign/district-file.ts';
import { poolEngine } from '../campaign/pool-engine.ts';
import { redisEngine } from '../campaign/redis-engine.ts';
import { summaryLines } from '../campaign/report/overview-sections.ts';
import { voiceIn, type Voice } from '../campaign/report/report-text.ts';
import { openStore, type CampaignStore } from '../campaign/store.ts';
import { REJECTS_FILE, writeRejects, writeReport } from '../campaign/write-report.ts';
import { EXIT } from '../cli-error.ts';
import { makeDirectory } from '../files.ts';
import { clock } from '../format.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { startProgress } from '../progress.ts';

export interface CampaignCommandOptions extends CommonOptions {
  readonly out: string;
  readonly jobs?: number;
  readonly redis?: string;
  /** Seconds to wait for a Redis that was there and is not. */
  readonly wait: number;
  /** File URL of the built tower worker. */
  readonly workerUrl: string;
}

/** Left-out rows that are printed; the file has them all. */
const MOST_SHOWN = 10;

export async function campaign(file: string, options: CampaignCommandOptions): Promise<number> {
  const voice = voiceIn(options.lang);
  const district = readDistrict(file);
  makeDirectory(options.out);
  const unlock = lockDirectory(options.out);
  try {
    writeRejects(options.out, district.rejects);
    sayRejects(district, options.out, voice);
    const store = openStore(options.out, district);
    try {
      return await computeAndReport({ district, store, options, voice });
    } finally {
      store.close();
    }
  } finally {
    unlock();
  }
}

function sayRejects({ rejects, unread }: District, out: string, { words, language }: Voice): void {
  if (unread.length > 0) warnLines([fill(words.cli.unread, { columns: unread.join(', ') })]);
  if (rejects.length === 0) return;
  const shown = rejects.slice(0, MOST_SHOWN).map((reject) => `  ${formatReject(reject, language)}`);
  const more = rejects.length > MOST_SHOWN ? [`  ${fill(words.cli.more, { count: rejects.length - MOST_SHOWN })}`] : [];
  warnLines([fill(words.cli.rejects, { count: rejects.length, file: join(out, REJECTS_FILE) }), ...shown, ...more]);
}

interface Campaign {
  readonly district: District;
  readonly store: CampaignStore;
  readonly options: CampaignCommandOptions;
  readonly voice: Voice;
}

async function computeAndReport(work: Campaign): Promise<number> {
  const { district, store, options, voice } = work;
  const { pairs, firstSeed } = district.file.runs;
  const all = district.towers.flatMap((tower) => Array.from({ length: pairs }, (_, i) => campaignJob(tower.record.id, tower.scenarioText, firstSeed + i)));
  const done = store.doneKeys();
  const waiting = all.filter((job) => !done.has(job.key));
  const amounts = { towers: district.towers.length, pairs, all: all.length, done: all.length - waiting.length, left: waiting.length, dir: options.out };
  warnLines([fill(store.isNew ? voice.words.cli.begun : voice.words.cli.resumed, amounts)]);
  await computeJobs(waiting, work);
  const undone = all.length - store.doneKeys().size - store.failures().length;
  if (undone > 0) {
    warnLines([fill(voice.words.cli.interrupted, { done: all.length - undone, all: all.length })]);
    return EXIT.failed;
  }
  return report(work);
}

function engineFor({ redis, jobs, wait, workerUrl }: CampaignCommandOptions): CampaignEngine {
  return redis === undefined ? poolEngine(workerUrl, jobs) : redisEngine(redis, wait);
}

async function computeJobs(jobs: readonly CampaignJob[], { district, store, options, voice }: Campaign): Promise<void> {
  if (jobs.length === 0) return;
  const { cli } = voice.words;
  const interrupt = listenForInterrupt();
  const progress = startProgress('campaign', jobs.length);
  const startMs = performance.now();
  let doneCount = 0;
  let busyMs = 0;
  const leftOf = new Map<string, number>();
  for (const job of jobs) leftOf.set(job.towerId, (leftOf.get(job.towerId) ?? 0) + 1);
  const onOutcome = (job: CampaignJob, outcome: Parameters<CampaignStore['add']>[1]): void => {
    store.add(job, outcome);
    doneCount++;
    busyMs += outcome.kind === 'night' ? outcome.spentMs : 0;
    leftOf.set(job.towerId, leftOf.get(job.towerId)! - 1);
    const eachS = (performance.now() - startMs) / 1000 / doneCount;
    const towers = district.towers.filter((tower) => (leftOf.get(tower.record.id) ?? 0) === 0).length;
    progress.show(doneCount, fill(cli.progress, { towers, all: district.towers.length, each: eachS.toFixed(1), left: clock(eachS * (jobs.length - doneCount)) }));
  };
  try {
    await engineFor(options).compute(jobs, { interrupt, onOutcome, say: (line) => warnLines([line]) });
  } finally {
    progress.stop();
    interrupt.release();
  }
  if (doneCount === 0) return;
  const wallMs = performance.now() - startMs;
  const workers = Math.min(options.jobs ?? availableParallelism(), jobs.length);
  const amounts = { pairs: doneCount, time: clock(wallMs / 1000), each: (wallMs / 1000 / doneCount).toFixed(1), workers, percent: Math.round((100 * busyMs) / (wallMs * workers)) };
  warnLines([fill(options.redis === undefined ? cli.busy : cli.busyAfar, amounts)]);
}

function report({ district, store, options, voice }: Campaign): number {
  const nights = store.nights();
  const evaluation = evaluate(district, { nights, failures: store.failures() });
  writeReport(options.out, evaluation, nights);
  const { cli } = voice.words;
  const [first] = evaluation.failures;
  if (first !== undefined) warnLines([fill(cli.failed, { count: evaluation.failures.length, tower: first.towerId, seed: first.seed, message: first.message })]);
  if (options.json === true) printJson(campaignDocument(evaluation));
  else printLines(describe(evaluation, options, voice));
  return first === undefined ? EXIT.done : EXIT.failed;
}

function describe(evaluation: Evaluation, { out }: CampaignCommandOptions, voice: Voice): string[] {
  const { file } = evaluation.district;
  return [voice.name(file.names), ...summaryLines(evaluation, voice).map((line) => `  ${line}`), fill(voice.words.cli.written, { dir: out })];
}
