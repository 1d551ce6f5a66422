/** Drives the smoke slice alone with fires set by hand. */
import { AIR_GAS_J_PER_KG_K } from '../../src/sim/constants.ts';
import type { SimEvent } from '../../src/sim/events.ts';
import type { SimInput } from '../../src/sim/input.ts';
import { stepSmoke } from '../../src/sim/smoke/smoke.ts';
import { createWorld } from '../../src/sim/tick.ts';
import type { World } from '../../src/sim/world.ts';

export interface FireByHand {
  readonly compartmentIndex: number;
  readonly hrrKw: number;
  readonly radiativeFrac?: number;
  readonly heatOfCombustionKjPerKg?: number;
  readonly coYieldKgPerKg?: number;
  readonly hcnYieldKgPerKg?: number;
  readonly sootYieldKgPerKg?: number;
  readonly burningAreaM2?: number;
  readonly baseHeightM?: number;
}

export interface SmokeRun {
  readonly world: World;
  readonly events: SimEvent[];
  /** Steps the slice that many seconds. */
  run(durationS: number): void;
}

export function aSmokeRun(input: SimInput, fires: readonly FireByHand[] = []): SmokeRun {
  const world = createWorld(input, 1, { hydraulics: { solve: () => { throw new Error('not used'); } } });
  world.protection.openFrac = Float64Array.from(input.openings, (opening) => opening.openFrac);
  for (const fire of fires) light(world, fire);
  const events: SimEvent[] = [];
  const run = (durationS: number): void => {
    for (let k = 0; k < durationS; k++) {
      world.tick += 1;
      world.timeS = world.tick;
      stepSmoke(world.smoke, world, (kind, detail = {}) => {
        const { who = null, where = null, because = null, values = {} } = detail;
        events.push({ tick: world.tick, timeS: world.timeS, kind, who, where, because, values });
      });
    }
  };
  return { world, events, run };
}

export function light({ fire }: World, byHand: FireByHand): void {
  const i = byHand.compartmentIndex;
  fire.compartmentDemandKw[i] = byHand.hrrKw;
  fire.radiativeFrac[i] = byHand.radiativeFrac ?? 0.35;
  fire.heatOfCombustionKjPerKg[i] = byHand.heatOfCombustionKjPerKg ?? 20000;
  fire.coYieldKgPerKg[i] = byHand.coYieldKgPerKg ?? 0.04;
  fire.hcnYieldKgPerKg[i] = byHand.hcnYieldKgPerKg ?? 0.003;
  fire.sootYieldKgPerKg[i] = byHand.sootYieldKgPerKg ?? 0.05;
  fire.burningAreaM2[i] = byHand.burningAreaM2 ?? 1;
  fire.baseHeightM[i] = byHand.baseHeightM ?? 0;
}

/** Fills a one-zone compartment with air of this temperature at outdoor pressure, walls too. */
export function warm({ input, smoke }: World, i: number, tempK: number): void {
  const { areaM2, heightM } = input.compartments[i]!;
  smoke.upperMassKg[i] = (input.ambient.pressurePa * areaM2 * heightM) / (AIR_GAS_J_PER_KG_K * tempK);
  smoke.upperTempK[i] = smoke.lowerTempK[i] = smoke.wallTempK[i] = tempK;
  const layersPerCompartment = smoke.wallNodeTempK.length / input.compartments.length;
  smoke.wallNodeTempK.fill(tempK, i * layersPerCompartment, (i + 1) * layersPerCompartment);
}
