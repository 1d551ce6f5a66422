import { drawLognormal, keyOfId, STREAM } from '../../rng.ts';
import { unitOf, type Scene } from '../scene.ts';
import { paceFactor, TASK_DRAW } from '../work-rate.ts';
import type { Task } from './task.ts';

/** Source: domain D4, steel security door with a spreader: 60-180 s. */
export const FORCE_S = 110;
const FORCE_SIGMA = 0.3;
/** A door this far open needs no force. */
const OPEN_FRAC = 0.3;

/** Through the last door before the fire, unless somebody left it open. */
export const forceDoor: Task = {
  unitState: 'connecting',
  begin: (u, scene) => {
    scene.own.taskUntilS[u] = scene.nowS + forceDoorS(u, scene, scene.own.crews.targetIndex[u]!);
  },
  step: (u, scene) => (scene.nowS < scene.own.taskUntilS[u]! ? null : 'attack'),
};

/** Seconds to get through the last door to a compartment: 0 when it is open, has no lock, or was forced before. */
export function forceDoorS(u: number, { own, world, plan }: Scene, compartmentIndex: number): number {
  const door = plan.doorsTo[compartmentIndex]?.at(-1);
  if (door === undefined || own.searchedAtS[compartmentIndex]! < Infinity) return 0;
  const isLocked = world.input.openings[door]!.isLocked || world.input.compartments[compartmentIndex]!.kind === 'flat';
  if (!isLocked || world.protection.openFrac[door]! > OPEN_FRAC || own.heldOpenFrac[door]! > OPEN_FRAC) return 0;
  const drawnS = drawLognormal({ mean: FORCE_S, sigma: FORCE_SIGMA }, world.seed, STREAM.taskTime, keyOfId(world.input.openings[door]!.id), TASK_DRAW.forceDoor);
  return drawnS * paceFactor(unitOf({ own, world, plan } as Scene, u));
}
