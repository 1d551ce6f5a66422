/** The night after the stop, in both towers, with the orders that were given; and with each hazard fixed alone. */
import { scoreDrill, type DrillScore, type DrillState, type Override } from '../../drill/index.ts';
import type { MeasuredValues } from '../../report/measures/measures.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { censored, endOfRunS } from '../../report/measures/censored.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import type { HazardSummary, ScenarioSummary } from '../../run/worker-messages.ts';
import type { Rectify } from '../../scenario/condition.ts';
import type { WorkerLike } from '../run-client.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import { runNight, type FinishedNight } from './open-night.ts';

export interface Outcome {
  readonly asFound: FinishedNight;
  readonly rectified: FinishedNight;
  readonly asFoundValues: MeasuredValues;
  readonly rectifiedValues: MeasuredValues;
  /** What fixing one hazard alone would have saved this night, the dearest first. */
  readonly hazards: readonly HazardCost[];
}

export interface HazardCost {
  readonly hazard: HazardSummary;
  readonly measureId: string;
  /** Of the measure: seconds, people, storeys. */
  readonly saved: number;
  readonly isAtLeast: boolean;
}

export interface OutcomeOrder {
  readonly file: ScenarioFile;
  readonly seed: number;
  readonly commands: readonly LoggedCommand[];
}

/** What a guard can do something about, in this order: seconds first. */
const TOLD_MEASURES = ['firstWaterS', 'laneBlockedS', 'firstArrivalS', 'crewAtFireFloorS', 't95OutS', 'maxTrappedCount', 'casualtyCount', 'storeysBurnt'] as const;

/** Both towers under the same orders. */
export function outcomeOf(asFound: FinishedNight, rectified: FinishedNight, hazards: readonly HazardCost[] = []): Outcome {
  return { asFound, rectified, asFoundValues: measureRun(asFound.run), rectifiedValues: measureRun(rectified.run), hazards };
}

/** @param onComputed  told the share of all these nights that is computed */
export async function computeOutcome(startWorker: () => WorkerLike, order: OutcomeOrder, signal: AbortSignal, onComputed: (frac: number) => void = () => undefined): Promise<Outcome> {
  const doneFrac = new Map<string, number>();
  const run = (rectify: Rectify): Promise<FinishedNight> => {
    const note = (frac: number, { hazards }: ScenarioSummary): void => {
      doneFrac.set(String(rectify), frac);
      const nightCount = hazards.length < 2 ? 2 : 2 + hazards.length;
      onComputed([...doneFrac.values()].reduce((sum, each) => sum + each, 0) / nightCount);
    };
    return runNight(startWorker, { ...order, rectify, onComputed: note }, signal);
  };
  const [asFound, rectified] = await Promise.all([run('none'), run('all')]);
  const { hazards } = asFound.scenario;
  const costs: HazardCost[] = [];
  for (const hazard of hazards) {
    // Fixing the only one is the rectified tower.
    const fixed = hazards.length === 1 ? rectified : await run([hazard.id]);
    costs.push(...costOf(hazard, asFound, fixed));
  }
  costs.sort((a, b) => Number(unitOf(b) === 's') - Number(unitOf(a) === 's') || b.saved - a.saved);
  return outcomeOf(asFound, rectified, costs);
}

/** The measures that fixing it moves most: one in seconds, one in people. */
function costOf(hazard: HazardSummary, asFound: FinishedNight, fixed: FinishedNight): HazardCost[] {
  const [worse, better] = [measureRun(asFound.run), measureRun(fixed.run)];
  const rows = TOLD_MEASURES.map((id): HazardCost => {
    const measure = measureById(id)!;
    const saved = censored(worse[id] ?? null, measure, endOfRunS(asFound.run)) - censored(better[id] ?? null, measure, endOfRunS(fixed.run));
    return { hazard, measureId: id, saved, isAtLeast: measure.unit === 's' && worse[id] === null };
  }).filter(({ saved }) => saved > 0);
  const most = (isTime: boolean) => rows.filter((row) => (unitOf(row) === 's') === isTime).sort((a, b) => b.saved - a.saved).slice(0, 1);
  return [...most(true), ...most(false)];
}

function unitOf({ measureId }: HazardCost): string {
  return measureById(measureId)!.unit;
}

export function scoreOutcome(plan: DrillPlan, state: DrillState, outcome: Outcome, overrides: readonly Override[]): DrillScore {
  return scoreDrill({ plan, state, events: outcome.asFound.run.events, measures: outcome.asFoundValues, overrides });
}
