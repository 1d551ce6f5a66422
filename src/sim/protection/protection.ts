/** Doors and windows, detectors, alarm, discovery. */
import type { SliceFactory, System } from '../world.ts';
import { stepAlarm, stepDetectors } from './detection.ts';
import { stepDiscovery } from './discovery.ts';
import { stepDoors } from './doors.ts';
import { stepFans } from './fans.ts';
import { brokenFracOf, cellsBefore, glassFallRiseK, stepGlass } from './glass.ts';

export const createProtection: SliceFactory<'protection'> = (input, seed) => ({
  openFrac: Float64Array.from(input.openings, (opening) => (opening.isLocked && opening.kind === 'door' ? 0 : opening.openFrac)),
  holdOpenS: new Float64Array(input.openings.length), isLeftOpen: new Uint8Array(input.openings.length),
  glassFallRiseK: Float64Array.from(input.openings, (opening) => glassFallRiseK(seed, opening.id)),
  glassFallenFrac: new Float64Array(input.openings.length), hotGlassS: new Float64Array(input.openings.length),
  trippedAtS: new Float64Array(input.protection.detectors.length).fill(Infinity),
  reachedAtS: new Float64Array(input.protection.detectors.length).fill(Infinity),
  fanRunFrac: new Float64Array(input.fans.length), firstDetectionS: Infinity, alarmAtS: Infinity, pushAtS: Infinity, discoveredAtS: Infinity, callAtS: Infinity,
  firstFlameAtS: Infinity, outsideFlamesAtS: Infinity,
});

export const stepProtection: System<'protection'> = (own, world, emit) => {
  stepGlass(own, world, emit);
  const cells = cellsBefore(world.input);
  stepDoors(own, world, (i) => brokenFracOf(own, world, i, cells[i]), emit);
  stepDetectors(own, world, emit);
  stepAlarm(own, world, emit);
  stepFans(own, world);
  stepDiscovery(own, world, emit);
};
