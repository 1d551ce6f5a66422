/** When somebody knows of the fire, and when the station does. */
import type { Emit } from '../events.ts';
import { STREAM, drawLognormal } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import { firstFlameId } from './detection.ts';
import type { ProtectionState } from './state.ts';

/** Scatter of unaided discovery. Assumed: sigma 0.5 (0.3 to 0.8). */
const HUMAN_SIGMA = 0.5;
/** Flames on two storeys of the outside are seen from the street after. Assumed: 60 s (30 to 120 s), sigma 0.4. */
const OUTSIDE_SEEN_S = 60;
const OUTSIDE_SIGMA = 0.4;
/** Keys of the two draws of the whole building. */
const HUMAN_KEY = 0;
const OUTSIDE_KEY = 1;

export function stepDiscovery(own: ProtectionState, world: FrozenWorld, emit: Emit): void {
  if (own.callAtS < Infinity) return;
  noteFlames(own, world);
  if (own.discoveredAtS === Infinity) discover(own, world, emit);
  const isCalled = isSaid(world, 'callBrigade');
  if (!isCalled && world.timeS < own.discoveredAtS + world.input.protection.alarm.callS) return;
  own.callAtS = world.timeS;
  emit('callReceived', { because: isCalled ? 'commandApplied' : 'fireDiscovered' });
}

/** By somebody outside the model, in this second. */
function isSaid({ pending }: FrozenWorld, kind: 'reportFire' | 'callBrigade'): boolean {
  return pending.some((command) => command.kind === kind);
}

function noteFlames(own: ProtectionState, world: FrozenWorld): void {
  if (own.firstFlameAtS === Infinity && (isAnyLit(world.fire.ignitedAtS) || isAnyLit(world.facade.ignitedAtS))) own.firstFlameAtS = world.timeS;
  if (own.outsideFlamesAtS === Infinity && burnsOnTwoStoreys(world)) own.outsideFlamesAtS = world.timeS;
}

function isAnyLit(ignitedAtS: { readonly length: number; readonly [i: number]: number }): boolean {
  for (let i = 0; i < ignitedAtS.length; i++) if (ignitedAtS[i]! < Infinity) return true;
  return false;
}

function burnsOnTwoStoreys(world: FrozenWorld): boolean {
  let first = -1;
  for (let c = 0; c < world.facade.hrrKw.length; c++) {
    if (world.facade.hrrKw[c]! <= 0) continue;
    const { storeyIndex } = world.input.facade.cells[c]!;
    if (first >= 0 && storeyIndex !== first) return true;
    first = storeyIndex;
  }
  return false;
}

function discover(own: ProtectionState, world: FrozenWorld, emit: Emit): void {
  const because = discoveredBecause(own, world);
  if (because === null) return;
  own.discoveredAtS = world.timeS;
  emit('fireDiscovered', { because, values: { afterS: world.timeS - Math.min(own.firstFlameAtS, world.timeS) } });
}

/** Machines first, then the street, then a human nose. */
function discoveredBecause(own: ProtectionState, world: FrozenWorld): string | null {
  if (isSaid(world, 'reportFire') || isSaid(world, 'callBrigade')) return 'commandApplied';
  if (own.alarmAtS < Infinity) return 'alarmSounded';
  if (own.pushAtS < Infinity) return 'pushSent';
  const outsideS = drawLognormal({ mean: OUTSIDE_SEEN_S, sigma: OUTSIDE_SIGMA }, world.seed, STREAM.discovery, OUTSIDE_KEY);
  if (world.timeS >= own.outsideFlamesAtS + outsideS) return 'facadeIgnited';
  const { humanDiscoveryS } = world.input.protection.alarm;
  const humanS = drawLognormal({ mean: humanDiscoveryS, sigma: HUMAN_SIGMA }, world.seed, STREAM.discovery, HUMAN_KEY);
  return world.timeS >= own.firstFlameAtS + humanS ? firstFlameId(world) : null;
}
