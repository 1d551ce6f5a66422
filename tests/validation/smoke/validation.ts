/** Every reference run through the core, and what comes of it. */
import type { SmokeClosures } from '../../../src/sim/index.ts';
import { agreementAims, biasAims, stairAims, type Aim } from './aims.ts';
import { agreementOf, pooledAgreement, type TowerAgreement } from './agreement.ts';
import { biasOf, measuredSpread, type Bias } from './bias.ts';
import { pointValue } from './point-value.ts';
import { referenceRuns, type ReferencePoint, type ReferenceRun } from './reference-run.ts';
import { sampleRun, type SampledRun } from './sampled-run.ts';
import { stairResult, type StairResult } from './stair-tower.ts';

export interface RunComparison {
  readonly reference: ReferenceRun;
  readonly run: SampledRun;
  readonly points: readonly PointResult[];
  readonly stair: StairResult | null;
  readonly agreement: TowerAgreement | null;
}

export interface PointResult {
  readonly point: ReferencePoint;
  /** Null: not modelled. */
  readonly ours: number | null;
}

export interface QuantityResult {
  readonly quantity: string;
  readonly pointCount: number;
  readonly ours: Bias | null;
  /** On the same points. */
  readonly cfast: Bias | null;
}

export interface Validation {
  readonly runs: readonly RunComparison[];
  readonly quantities: readonly QuantityResult[];
  readonly towers: TowerAgreement | null;
  readonly aims: readonly Aim[];
}

export interface ValidateOptions {
  /** Scenarios whose name contains one of these; absent: all. */
  readonly only?: readonly string[];
  /** For all runs, whatever their scenarios say. */
  readonly closures?: SmokeClosures | undefined;
  readonly onRun?: (name: string) => void;
}

export function validate({ only = [], closures, onRun }: ValidateOptions = {}): Validation {
  const references = referenceRuns().filter(({ scenario }) => only.length === 0 || only.some((part) => scenario.includes(part)));
  const runs = references.map((reference) => {
    onRun?.(reference.scenario);
    return compare(reference, closures);
  });
  const quantities = quantitiesOf(runs.flatMap((run) => run.points));
  const towerRuns = runs.filter(({ agreement }) => agreement !== null);
  const towers = towerRuns.length === 0 ? null : pooledAgreement(towerRuns.map(({ reference, run }) => [reference, run] as const));
  return { runs, quantities, towers, aims: aimsOf(runs, quantities, towers) };
}

function compare(reference: ReferenceRun, closures: SmokeClosures | undefined): RunComparison {
  const run = sampleRun(reference.scenario, reference.untilS, closures);
  return {
    reference, run,
    points: (reference.points ?? []).map((point) => ({ point, ours: pointValue(point, run) })),
    stair: reference.stair === undefined ? null : stairResult(reference, run),
    agreement: reference.measuredBy === null ? agreementOf(reference, run) : null,
  };
}

function quantitiesOf(points: readonly PointResult[]): QuantityResult[] {
  const names = [...new Set(points.map(({ point }) => point.quantity))].sort();
  return names.map((quantity) => {
    const own = points.filter(({ point }) => point.quantity === quantity);
    const spread = measuredSpread(quantity);
    return {
      quantity, pointCount: own.length,
      ours: biasOf(own.flatMap(({ point: { measured }, ours }) => (ours === null ? [] : [{ measured, predicted: ours }])), spread),
      cfast: biasOf(own.flatMap(({ point: { measured, cfast } }) => (cfast === null ? [] : [{ measured, predicted: cfast }])), spread),
    };
  });
}

function aimsOf(runs: readonly RunComparison[], quantities: readonly QuantityResult[], towers: TowerAgreement | null): Aim[] {
  return [
    ...quantities.flatMap(({ quantity, ours, cfast }) => biasAims(quantity, ours, cfast)),
    ...runs.flatMap(({ reference, stair }) => (stair === null ? [] : stairAims(reference.scenario, stair))),
    ...runs.flatMap(({ reference, agreement }) => (agreement === null ? [] : agreementAims(reference.scenario, agreement))),
    ...(towers === null ? [] : agreementAims('all towers', towers)),
  ];
}
