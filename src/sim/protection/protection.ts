import type { SliceFactory, System } from '../world.ts';

export const createProtection: SliceFactory<'protection'> = (input) => ({
  openFrac: Float64Array.from(input.openings, (opening) => opening.openFrac),
  holdOpenS: new Float64Array(input.openings.length), isLeftOpen: new Uint8Array(input.openings.length),
  trippedAtS: new Float64Array(input.protection.detectors.length).fill(Infinity),
  firstDetectionS: Infinity, alarmAtS: Infinity, pushAtS: Infinity, discoveredAtS: Infinity, callAtS: Infinity,
});

export const stepProtection: System<'protection'> = () => undefined;
