/** Pool worker: one tower and seed in both conditions. A pure function of its job, so machines, order and repetition cannot matter. */
import { performance } from 'node:perf_hooks';
import { compareNight } from '../../report/compare.ts';
import { loadHydraulics } from '../../run/hydraulics/epanet.ts';
import { RunFailure, runToEnd } from '../../run/run.ts';
import type { RunResult } from '../../run/run-types.ts';
import { conditionOf } from '../../scenario/condition.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nightInput } from '../../scenario/uncertainty.ts';
import type { Ports } from '../../sim/index.ts';
import type { CampaignJob, CampaignOutcome } from './campaign-job.ts';

/** Nights of a tower mostly come one after the other. Its hydraulics go with it: a solver keeps the networks that it has seen. */
let last: { readonly text: string; readonly scenario: Scenario; readonly ports: Ports } | null = null;

export default async function computeTowerNight({ key, towerId, seed, text }: CampaignJob): Promise<CampaignOutcome> {
  const startMs = performance.now();
  if (last?.text !== text) last = { text, scenario: loadScenario(text, towerId), ports: { hydraulics: await loadHydraulics() } };
  const { scenario, ports } = last;
  const compute = (rectify: 'none' | 'all'): RunResult => runToEnd({ input: nightInput(scenario, conditionOf(scenario, rectify), { seed, night: 'drawn' }), seed, commands: [] }, ports);
  try {
    const asFound = compute('none');
    const rectified = compute('all');
    const hashes = { asFound: lastHash(asFound), rectified: lastHash(rectified) };
    return { kind: 'night', key, night: compareNight(seed, asFound, rectified), hashes, spentMs: performance.now() - startMs };
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    return { kind: 'failed', key, tick: error.tick, message: error.message };
  }
}

function lastHash({ hashes }: RunResult): string {
  return hashes[hashes.length - 1]?.all ?? '';
}
