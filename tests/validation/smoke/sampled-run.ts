/** Runs a reference scenario through the real core, all systems in it, and keeps what the comparisons ask for. */
import { readFileSync } from 'node:fs';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { startRun } from '../../../src/run/run.ts';
import { AIR_OVER_CO2_FACTOR, AIR_OVER_CO_FACTOR, AIR_OVER_O2_FACTOR, HASH_EVERY_TICKS, ZERO_CELSIUS_K, type SimInput, type SmokeClosures, type World } from '../../../src/sim/index.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';
import type { DoorField, Field, GasField, TargetField } from './reference-run.ts';

/** Specific light extinction of smoke, m2/kg, with which CFAST turns soot into optical density. Source: [mulholland-croarkin-2000]. */
const EXTINCTION_M2_PER_KG = 8700;
export const OD_TO_MG_PER_M3 = (Math.LN10 / EXTINCTION_M2_PER_KG) * 1e6;

/** Series by thing and field; every frame of the core one value. */
export interface SampledRun {
  readonly input: SimInput;
  readonly timesS: readonly number[];
  /** Null where the model has no such quantity. */
  readonly series: (of: string, field: Field) => readonly number[] | null;
}

type Smoke = World['smoke'];

const GAS: Readonly<Record<GasField, (smoke: Smoke, i: number) => number>> = {
  upperTempC: (smoke, i) => smoke.upperTempK[i]! - ZERO_CELSIUS_K,
  lowerTempC: (smoke, i) => smoke.lowerTempK[i]! - ZERO_CELSIUS_K,
  layerHeightM: (smoke, i) => smoke.layerHeightM[i]!,
  pressurePa: (smoke, i) => smoke.pressurePa[i]!,
  upperO2Frac: (smoke, i) => smoke.upperO2Frac[i]! * AIR_OVER_O2_FACTOR,
  upperCo2Frac: (smoke, i) => smoke.upperCo2Frac[i]! * AIR_OVER_CO2_FACTOR,
  upperCoPpm: (smoke, i) => smoke.upperCoFrac[i]! * AIR_OVER_CO_FACTOR * 1e6,
  upperOdPerM: (smoke, i) => smoke.upperOdPerM[i]!,
  upperSootMgPerM3: (smoke, i) => smoke.upperOdPerM[i]! * OD_TO_MG_PER_M3,
};
const TARGETS: Readonly<Record<TargetField, (smoke: Smoke, i: number) => number>> = {
  targetGasTempC: (smoke, i) => smoke.targetGasTempK[i]! - ZERO_CELSIUS_K,
  targetSurfaceTempC: (smoke, i) => smoke.targetSurfaceTempK[i]! - ZERO_CELSIUS_K,
  targetFluxKwPerM2: (smoke, i) => smoke.targetFluxKwPerM2[i]!,
};
const DOORS: Readonly<Record<DoorField, 'flowForthKgPerS' | 'flowBackKgPerS'>> = { flowOutKgPerS: 'flowForthKgPerS', flowInKgPerS: 'flowBackKgPerS' };

export function scenarioInput(name: string): SimInput {
  const fileName = `scenarios/verification/${name}.jsonc`;
  const scenario = loadScenario(readFileSync(fileName, 'utf8'), fileName);
  return toSimInput(scenario, conditionOf(scenario, 'none'));
}

export function sampleRun(name: string, untilS: number, closures?: SmokeClosures): SampledRun {
  const base = scenarioInput(name);
  const input = closures === undefined ? base : { ...base, smokeClosures: closures };
  const timesS: number[] = [];
  const columns = new Map<string, number[]>();
  const add = (key: string, value: number): void => {
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [value]);
    else column.push(value);
  };
  const onSample = (world: World): void => {
    timesS.push(world.timeS);
    sample(world, add);
  };
  const run = startRun({ input, seed: 1, commands: [], untilS }, DRY_PORTS, { onSample });
  while (run.tick() < run.endTick) {
    run.advanceTo(run.tick() + HASH_EVERY_TICKS);
    run.drain();
  }
  return { input, timesS, series: (of, field) => columns.get(`${of} ${field}`) ?? null };
}

function sample({ input, smoke }: World, add: (key: string, value: number) => void): void {
  input.compartments.forEach(({ id }, i) => {
    for (const [field, read] of Object.entries(GAS)) add(`${id} ${field}`, read(smoke, i));
  });
  input.targets.forEach(({ id }, i) => {
    for (const [field, read] of Object.entries(TARGETS)) add(`${id} ${field}`, read(smoke, i));
  });
  for (const [field, key] of Object.entries(DOORS)) input.openings.forEach(({ id }, i) => add(`${id} ${field}`, smoke[key][i]!));
}

/** Between samples in proportion; before the first and after the last, that one. */
export function valueAt(timesS: readonly number[], series: readonly number[], atS: number): number {
  const after = timesS.findIndex((timeS) => timeS >= atS);
  if (after < 0) return series[series.length - 1]!;
  if (after === 0) return series[0]!;
  const fromS = timesS[after - 1]!;
  const mix = (atS - fromS) / (timesS[after]! - fromS);
  return series[after - 1]! * (1 - mix) + series[after]! * mix;
}
