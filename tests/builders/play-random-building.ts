import { auditSmoke } from '../../src/sim/smoke/audit.ts';
import { aRandomBuilding, aRandomRun } from './a-random-building.ts';

export interface Played {
  readonly roomCount: number;
  readonly openingCount: number;
  /** Ticks computed and how many of them were halved. */
  readonly ticks: number;
  readonly halvedCount: number;
  readonly hottestK: number;
  readonly coldestK: number;
  readonly leastPa: number;
  readonly mostPa: number;
  /** What broke; null: nothing. */
  readonly failure: string | null;
}

/** One random building from its number, audited after every tick. */
export function playRandomBuilding(seed: number, durationTicks: number): Played {
  const building = aRandomBuilding(seed, durationTicks);
  const run = aRandomRun(building);
  const { smoke } = run.world;
  const audit = auditSmoke(run.world);
  const seen = { hottestK: -Infinity, coldestK: Infinity, leastPa: Infinity, mostPa: -Infinity };
  let failure: string | null = null;
  while (failure === null && run.world.tick < durationTicks) {
    try {
      run.run(1);
      audit.check();
      seen.hottestK = Math.max(seen.hottestK, ...smoke.upperTempK, ...smoke.lowerTempK);
      seen.coldestK = Math.min(seen.coldestK, ...smoke.upperTempK, ...smoke.lowerTempK);
      seen.leastPa = Math.min(seen.leastPa, ...smoke.pressurePa);
      seen.mostPa = Math.max(seen.mostPa, ...smoke.pressurePa);
    } catch (error) {
      failure = (error as Error).message;
    }
  }
  const { compartments, openings } = building.input;
  const halvedCount = run.events.filter((event) => event.kind === 'stepHalved').length;
  return { roomCount: compartments.length, openingCount: openings.length, ticks: run.world.tick, halvedCount, ...seen, failure };
}
