/** Detectors in the smoke, then sounders and messages. */
import type { Emit } from '../events.ts';
import type { DetectorInput } from '../input.ts';
import { STREAM, draw, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import type { ProtectionState } from './state.ts';

/** Smoke needs so long from the layer into the chamber, a heat element to follow the gas. Assumed: 5 to 15 s, even over detectors. */
const LEAST_DELAY_S = 5;
const DELAY_SPAN_S = 10;

export function stepDetectors(own: ProtectionState, world: FrozenWorld, emit: Emit): void {
  const { detectors } = world.input.protection;
  for (let d = 0; d < detectors.length; d++) {
    const detector = detectors[d]!;
    if (!detector.isWorking || own.trippedAtS[d]! < Infinity) continue;
    if (own.reachedAtS[d] === Infinity && isReached(world, detector)) own.reachedAtS[d] = world.timeS;
    if (own.reachedAtS[d] === Infinity) continue;
    if (world.timeS < own.reachedAtS[d]! + LEAST_DELAY_S + DELAY_SPAN_S * draw(world.seed, STREAM.discovery, keyOfId(detector.id))) continue;
    own.trippedAtS[d] = world.timeS;
    own.firstDetectionS = Math.min(own.firstDetectionS, world.timeS);
    emit('detectorTripped', {
      who: detector.id, where: world.input.compartments[detector.compartmentIndex]!.id, because: firstFlameId(world),
      values: { odPerM: world.smoke.upperOdPerM[detector.compartmentIndex]!, upperTempK: world.smoke.upperTempK[detector.compartmentIndex]! },
    });
  }
}

function isReached(world: FrozenWorld, detector: DetectorInput): boolean {
  return detector.kind === 'smoke'
    ? world.smoke.upperOdPerM[detector.compartmentIndex]! >= detector.thresholdOdPerM
    : world.smoke.upperTempK[detector.compartmentIndex]! >= detector.thresholdTempK;
}

/** Sounders after confirmation, messages after their own delay. */
export function stepAlarm(own: ProtectionState, world: FrozenWorld, emit: Emit): void {
  const { alarm } = world.input.protection;
  if (alarm.isWorking && own.alarmAtS === Infinity && world.timeS >= own.firstDetectionS + alarm.delayS) {
    own.alarmAtS = world.timeS;
    emit('alarmSounded', { because: firstDetectorId(own, world) });
  }
  if (alarm.pushDelayS !== null && own.pushAtS === Infinity && world.timeS >= own.firstDetectionS + alarm.pushDelayS) {
    own.pushAtS = world.timeS;
    emit('pushSent', { because: firstDetectorId(own, world) });
  }
}

function firstDetectorId(own: ProtectionState, world: FrozenWorld): string {
  const first = own.trippedAtS.indexOf(own.firstDetectionS);
  return world.input.protection.detectors[first]?.id ?? 'detectorTripped';
}

/** Id of the fuel or façade cell that lit first; the event kind when nothing did (a test without fire). */
export function firstFlameId(world: FrozenWorld): string {
  let firstS = Infinity;
  let id = 'fuelIgnited';
  world.input.fuels.forEach((fuel, i) => {
    if (world.fire.ignitedAtS[i]! < firstS) [firstS, id] = [world.fire.ignitedAtS[i]!, fuel.id];
  });
  world.input.facade.cells.forEach((cell, c) => {
    if (world.facade.ignitedAtS[c]! < firstS) [firstS, id] = [world.facade.ignitedAtS[c]!, cell.id];
  });
  return id;
}
