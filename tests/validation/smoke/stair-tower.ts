/** The ten-storey tower: what counts is the temperature storey by storey. */
import type { ReferenceRun, StairFloor, StairScore } from './reference-run.ts';
import { valueAt, type SampledRun } from './sampled-run.ts';

export interface StairResult extends StairScore {
  readonly floors: readonly StairFloorResult[];
  /** Of the lowest storey, the one that people leave by. */
  readonly groundRiseK: number;
}

export interface StairFloorResult {
  readonly of: string;
  readonly measuredPeakK: number;
  readonly peakK: number;
  readonly measuredMeanK: number;
  readonly meanK: number;
  readonly maeK: number;
}

/** Peaks below this say nothing about a factor. */
const LEAST_PEAK_K = 5;

/** Mean absolute error over time and storeys; geometric mean of the factor between peaks; over the time of the measurement. */
export function stairResult(reference: ReferenceRun, run: SampledRun): StairResult {
  const floors = reference.stair!.map((floor) => floorResult(floor, reference.stairEveryS!, run));
  const logs = floors.filter((floor) => floor.measuredPeakK >= LEAST_PEAK_K).map((floor) => Math.abs(Math.log(Math.max(floor.peakK, 0.1) / floor.measuredPeakK)));
  return { floors, maeK: mean(floors.map((floor) => floor.maeK)), peakFactor: Math.exp(mean(logs)), groundRiseK: floors[0]!.peakK };
}

function floorResult(floor: StairFloor, everyS: number, run: SampledRun): StairFloorResult {
  const oursK = stairRiseK(floor, run);
  const sampled = floor.riseK.map((_, i) => valueAt(run.timesS, oursK, i * everyS));
  return {
    of: floor.of, measuredPeakK: Math.max(...floor.riseK), peakK: Math.max(...oursK), measuredMeanK: mean(floor.riseK), meanK: mean(sampled),
    maeK: mean(floor.riseK.map((measuredK, i) => Math.abs(sampled[i]! - measuredK))),
  };
}

/** Rise at the height of the thermocouple: of the layer it stands in. */
export function stairRiseK({ of, heightM }: StairFloor, run: SampledRun): number[] {
  const upperC = run.series(of, 'upperTempC')!;
  const lowerC = run.series(of, 'lowerTempC')!;
  const layerM = run.series(of, 'layerHeightM')!;
  return upperC.map((tempC, i) => (heightM < layerM[i]! ? lowerC[i]! : tempC) - upperC[0]!);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
